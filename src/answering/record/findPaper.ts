import type { Collection } from '../../papers/collection.ts';
import type { Paper } from '../../papers/paper.ts';
import { nameStrength } from '../extractive/scoreSentences.ts';
import { matchTerm } from '../reading/matchTerm.ts';
import { readWith } from '../reading/readWith.ts';

const RECORD_WORDS =
  /\b(?:who|whose|wrote|written|write|authors?|authored|behind|made|built|created|developed|introduced|proposed|published?|publication|released?|release|come|came|out|appear(?:ed|s)?|when|where|what|which|year|date|dated|venue|conference|journal|book|workshop|presented|accepted|title|called|first|last|senior|lead|paper|listed|name|names|list|arxiv|doi|id|number|link|url|whats)\b/gu;
const LEAST_TITLE_COVERAGE = 0.6;
/** So many abstracts are read closely in a few milliseconds. */
const MANY_PAPERS = 100;

/** The paper that a question about a record names: by its name or by most of its title's words. */
export function findPaper(text: string, papers: Collection): Paper | undefined {
  return titled(text, papers) ?? mostlyNamed(text, papers);
}

/** The paper whose whole title stands in the text; the longest title, where several do. */
function titled(text: string, papers: Collection): Paper | undefined {
  const words = wordsOf(text);
  return [...papers]
    .filter(({ title }) => words.includes(wordsOf(title)))
    .sort((a, b) => b.title.length - a.title.length)[0];
}

/** A text's words alone, each between spaces. */
function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** All papers of a small collection; of a large one those whose titles share the most words with the text. */
function likeliest(text: string, papers: Collection): readonly Paper[] {
  if (papers.size <= MANY_PAPERS) return [...papers];
  const words = new Set(
    wordsOf(text.replace(RECORD_WORDS, ' '))
      .split(' ')
      .filter(({ length }) => length > 2),
  );
  const shared = ({ title }: Paper) =>
    wordsOf(title)
      .split(' ')
      .filter((word) => words.has(word)).length;
  return [...papers]
    .map((paper) => ({ paper, shared: shared(paper) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MANY_PAPERS)
    .map(({ paper }) => paper);
}

function mostlyNamed(text: string, papers: Collection): Paper | undefined {
  const reading = readWith(text.replace(RECORD_WORDS, ' '), likeliest(text, papers));
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
