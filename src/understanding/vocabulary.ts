import { frequencyRank } from '../language/wordVectors.ts';
import type { PaperText } from './paperText.ts';

/** The words of the papers at hand. */
export interface Vocabulary {
  /** How many papers hold a stem. */
  readonly paperCounts: ReadonlyMap<string, number>;
  readonly papers: number;
  /** Lower-case word forms. */
  readonly forms: ReadonlySet<string>;
  /** Those that are written as names. */
  readonly nameForms: ReadonlySet<string>;
}

export function vocabularyOf(papers: readonly PaperText[]): Vocabulary {
  const paperCounts = new Map<string, number>();
  const [forms, nameForms] = [new Set<string>(), new Set<string>()];
  for (const { title, sentences } of papers) {
    const texts = [title, ...sentences];
    for (const key of new Set(texts.flatMap(({ places }) => [...places.keys()]))) {
      paperCounts.set(key, (paperCounts.get(key) ?? 0) + 1);
    }
    for (const { words } of texts) {
      for (const { text, isMarked } of words) (isMarked ? nameForms : forms).add(text);
    }
  }
  for (const name of nameForms) forms.add(name);
  return { paperCounts, papers: papers.length, forms, nameForms };
}

const COMMONEST_RANK = 100;
const RAREST_RANK = 40_000;

/**
 * How much a word tells, from 0 to 1: half by its rarity among the papers, half by its rarity in general English. That no
 * paper has `enough` tells nothing of `enough`: of such a word its rarity in English stands for both.
 */
export function informationOf(word: { text: string; stem: string }, vocabulary: Vocabulary): number {
  const rank = Math.max(COMMONEST_RANK, frequencyRank(word.text) ?? RAREST_RANK);
  const inEnglish = Math.log(rank / COMMONEST_RANK) / Math.log(RAREST_RANK / COMMONEST_RANK);
  const rarity = vocabulary.paperCounts.has(word.stem) ? rarityOf(word.stem, vocabulary) : inEnglish;
  return 0.1 + 0.45 * rarity + 0.45 * inEnglish;
}

/** How rare a stem is among the papers: 1 in none of them, near 0 in all. */
export function rarityOf(stem: string, { paperCounts, papers }: Vocabulary): number {
  const count = paperCounts.get(stem) ?? 0;
  return Math.max(0, Math.log((papers + 1) / (count + 0.5)) / Math.log((papers + 1) / 0.5));
}
