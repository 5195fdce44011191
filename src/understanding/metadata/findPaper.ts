import { lexicon } from '../../language/lexicon.ts';
import type { Paper } from '../../papers/paper.ts';
import { matchTerm } from '../matchTerm.ts';
import { findNames, namesOf } from '../names.ts';
import { nameStrength } from '../papersNamed.ts';
import { paperTextOf, readText } from '../paperText.ts';
import { readWith } from '../readWith.ts';
import { type MetadataIndex, titleWords } from './metadataIndex.ts';

const LEAST_TITLE_COVERAGE = 0.6;
/** So many abstracts are read closely in a few milliseconds. */
const MANY_PAPERS = 50;

/** A lower-case question without the words that ask for metadata. */
export function withoutMetadataWords(text: string): string {
  return text.replace(new RegExp(lexicon('metadata-word').pattern.source, 'gu'), ' ');
}

/** The paper that a question about metadata names: by its name or by most of its title's words. */
export function findPaper(text: string, metadata: MetadataIndex): Paper | undefined {
  return findTitled(text, metadata)[0] ?? mostlyNamed(text, metadata);
}

/** Where a question names papers beyond doubt, [start, end) in UTF-16 units. */
export function findNamed(
  question: string,
  metadata: MetadataIndex,
): readonly { readonly start: number; readonly end: number }[] {
  const read = readText(question);
  const uses = findNames(read, namesOf(likeliest(question.toLowerCase(), metadata).map(paperTextOf)));
  return uses.flatMap(({ name, start, end }) => {
    const [first, last] = [read.words[start], read.words[end - 1]];
    return name.papers.size === 1 && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** The papers that a question lists: looked for when they are wanted, since many are read closely for it, and then once. */
export type ListedPapers = () => readonly Paper[];

export function listedIn(text: string, metadata: MetadataIndex): ListedPapers {
  let listed: readonly Paper[] | undefined;
  return () => {
    listed ??= findListed(text, metadata);
    return listed;
  };
}

/**
 * The papers that a question lists by their names: `A and B`, `A or B`, `A, B and C`. Two that stand apart are no list:
 * `the paper on A that builds on B` is about one.
 */
function findListed(text: string, metadata: MetadataIndex): readonly Paper[] {
  const read = readText(text);
  const likely = likeliest(text, metadata);
  const uses = findNames(read, namesOf(likely.map(paperTextOf)));
  const isOfOne = uses.every(({ name }) => name.papers.size === 1);
  const isList = uses
    .slice(1)
    .every((use, index) =>
      read.words
        .slice(uses[index]?.end, use.start)
        .every((word) => lexicon('between-names').words.has(word.text) || text[word.end] === '-'),
    );
  if (!isOfOne || !isList) return [];
  const ids = new Set(uses.flatMap(({ name }) => [...name.papers]));
  return [...ids].flatMap((id) => likely.find((paper) => paper.id === id) ?? []);
}

/** The papers whose whole titles, of so many words at least, stand in a lower-case text; the longest title first. */
export function findTitled(text: string, { byTitleWord }: MetadataIndex, leastWords = 1): readonly Paper[] {
  const asked = titleWords(text);
  const words = ` ${asked.join(' ')} `;
  const likely = new Set(asked.flatMap((word) => rareOnly(byTitleWord.get(word))));
  return [...likely]
    .filter(({ title }) => {
      const titled = titleWords(title);
      return titled.length >= leastWords && words.includes(` ${titled.join(' ')} `);
    })
    .sort((a, b) => b.title.length - a.title.length);
}

/** All papers of a small collection; of a large one those whose titles share the most, and the rarest, words with the text. */
function likeliest(text: string, { papers, byTitleWord }: MetadataIndex): readonly Paper[] {
  if (papers.size <= MANY_PAPERS) return [...papers];
  const shared = new Map<Paper, number>();
  for (const word of new Set(titleWords(withoutMetadataWords(text)))) {
    const having = rareOnly(byTitleWord.get(word));
    for (const paper of having)
      shared.set(paper, (shared.get(paper) ?? 0) + Math.log(papers.size / having.length));
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MANY_PAPERS)
    .map(([paper]) => paper);
}

/** A word of thousands of titles names none of them. */
const MANY_TITLES = 10_000;

function rareOnly(papers: readonly Paper[] = []): readonly Paper[] {
  return papers.length > MANY_TITLES ? [] : papers;
}

function mostlyNamed(text: string, metadata: MetadataIndex): Paper | undefined {
  const reading = readWith(withoutMetadataWords(text), likeliest(text, metadata));
  const scored = reading.papers.map((paper) => {
    const terms = reading.terms.map((term) => ({
      term,
      strength: Math.max(matchTerm(term, paper.title).strength, nameStrength(reading, paper)),
    }));
    const all = terms.reduce((sum, { term }) => sum + term.weight, 0);
    const inTitle =
      all === 0 ? 0 : terms.reduce((sum, { term, strength }) => sum + term.weight * strength, 0) / all;
    const words = paper.title.words.filter(({ isStop }) => !isStop).length;
    return {
      paper: paper.paper,
      isNamed: nameStrength(reading, paper) > 0,
      score: inTitle + nameStrength(reading, paper) - 0.005 * words,
      inTitle,
    };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && (best.isNamed || best.inTitle >= LEAST_TITLE_COVERAGE) ? best.paper : undefined;
}
