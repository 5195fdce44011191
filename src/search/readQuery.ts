import { detectLanguage } from '../language/languages.ts';
import { type AnalysedWord, analyseWords, termsInLanguages } from './analyse.ts';
import { nearWords } from './nearWords.ts';
import type { WeighedWord } from './search.ts';
import { rarity, type TermIndex } from './termIndex.ts';

/** A query as it is searched: what each of its words may be called, and the weight of every term. */
export interface ReadQuery {
  readonly words: readonly WeighedWord[];
  /** Term to weight, rarity included. */
  readonly weights: ReadonlyMap<string, number>;
  /** The terms as they follow one another; none of a text. */
  readonly order: readonly string[];
  /** Whether it is a text on a subject, such as a pasted abstract, and no question. */
  readonly isText: boolean;
}

/** From this many content words on, a query is a text, not a question: the longest of Cranfield and SciFact have 30. */
const LEAST_WORDS_OF_TEXT = 32;
/**
 * BM25's saturation of repeated query words, k3: a word counts up to 21 times. In a text the words of its subject come
 * again and again (nDCG@10 of abstracts as queries .450 without and .538 with it), in a question by chance: there it
 * loses three thousandths. Between 8 and 1,000 it hardly matters (measured).
 */
const K3 = 20;

/** What terms count beside a word as it was typed. */
export interface Shares {
  /** A word that a typing error may have been meant for. */
  readonly corrected: number;
  /** `long-context` as one term beside `long` and `context`; a name such as `GPT-4` counts in full. */
  readonly compound: number;
  /** The long form of an acronym, or the acronym of a long form. */
  readonly expanded: number;
}

export const SHARES: Shares = { corrected: 0.8, compound: 0.25, expanded: 0.4 };
const MAX_LONG_FORM_TERMS = 8;

/** Reads a query against what the collection knows: typing errors mended, acronyms taken both ways. */
export function readQuery(text: string, index: TermIndex, shares = SHARES): ReadQuery {
  const analysed = analyseWords(text, detectLanguage(text) ?? index.languages[0]);
  const isText = analysed.length >= LEAST_WORDS_OF_TEXT;
  const asked = isText ? { ...shares, compound: 0 } : shares; // a text names its subject in many ways
  const weights = new Map<string, number>();
  const add = (term: string, share: number) => {
    const frequency = index.frequency(term);
    if (frequency === 0 || share === 0) return;
    weights.set(term, Math.max(weights.get(term) ?? 0, share * rarity(index, frequency)));
  };
  const words = analysed.map((word) => {
    const forms = formsOf(word, index, asked);
    add(word.whole, shareOfWhole(word, asked));
    for (const { terms, share } of forms) for (const term of terms) add(term, share);
    return weigh(word, forms, index);
  });
  for (const short of acronymsOf(analysed, index)) add(short, shares.expanded);
  const order = analysed.flatMap(({ whole, parts, version }) => [
    whole,
    ...parts,
    ...(version ? [version] : []),
  ]);
  // Neighbours of a text are neighbours by chance: they cost it five thousandths (measured).
  return isText
    ? { words, weights: repeated(weights, order), order: [], isText }
    : { words, weights, order, isText };
}

/** Weights by how often their terms stand in a text. */
function repeated(
  weights: ReadonlyMap<string, number>,
  order: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of order) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map(
    [...weights].map(([term, weight]) => {
      const count = counts.get(term) ?? 1;
      return [term, (weight * count * (K3 + 1)) / (count + K3)];
    }),
  );
}

interface Form {
  readonly terms: readonly string[];
  readonly share: number;
  /** Not guessed. */
  readonly isTyped?: boolean;
}

function shareOfWhole(word: AnalysedWord, { compound }: Shares): number {
  return word.parts.length > 0 && !isName(word) ? compound : 1;
}

function formsOf(word: AnalysedWord, index: TermIndex, shares: Shares): Form[] {
  const { whole, parts, version, ofName } = word;
  if (version !== undefined && index.frequency(version) > 0)
    return [{ terms: [version], share: 1, isTyped: true }];
  if (ofName) return [];
  const forms: Form[] = [{ terms: [whole], share: shareOfWhole(word, shares), isTyped: true }];
  if (parts.length > 0) forms.push({ terms: parts, share: 1, isTyped: true });
  const long = meaningOf(whole, index);
  if (long !== undefined) forms.push({ terms: long.split(' '), share: shares.expanded });
  if (forms.every(({ terms }) => terms.some((term) => index.frequency(term) === 0))) {
    const foreign = termsInLanguages(word.word, index.languages).filter((term) => index.frequency(term) > 0);
    for (const term of foreign) forms.push({ terms: [term], share: 1, isTyped: true });
    const meant = foreign.length > 0 ? [] : nearWords(whole, index.sameInitial(whole));
    for (const term of meant) forms.push({ terms: [term], share: shares.corrected });
  }
  return forms;
}

/** A compound with a number or a single letter: `GPT-4`, `P-DRO`. */
function isName({ whole, word }: AnalysedWord): boolean {
  return /\d/u.test(whole) || /(?<!\p{L})\p{L}(?!\p{L})/u.test(word);
}

function weigh({ word }: AnalysedWord, forms: readonly Form[], index: TermIndex): WeighedWord {
  const known = forms.filter(({ terms }) => terms.every((term) => index.frequency(term) > 0));
  const typed = known.find(({ isTyped }) => isTyped) ?? known[0];
  const frequency = Math.min(...(typed?.terms ?? []).map((term) => index.frequency(term)), index.size);
  return {
    word,
    forms: known.map(({ terms }) => terms),
    weight: rarity(index, typed ? frequency : 0) / rarity(index, 0),
  };
}

/** An acronym of two meanings is no acronym: guessing would find the wrong papers. */
function meaningOf(short: string, index: TermIndex): string | undefined {
  const [long, another] = index.expansionsOf(short);
  return another === undefined ? long : undefined;
}

/** The acronyms whose long forms stand in a query. */
function acronymsOf(words: readonly AnalysedWord[], index: TermIndex): string[] {
  const terms = words.flatMap(({ whole, parts }) => [whole, ...parts]);
  return terms.slice(1).flatMap((second, at) => {
    const text = `${terms.slice(at, at + MAX_LONG_FORM_TERMS).join(' ')} `;
    return index
      .expansionsFrom(terms[at] ?? '', second)
      .filter((long) => text.startsWith(`${long} `))
      .flatMap((long) => index.shortForms(long).filter((short) => meaningOf(short, index) === long));
  });
}
