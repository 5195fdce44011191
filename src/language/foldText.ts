import { writePowers } from './powers.ts';

type Fold = readonly [RegExp, string];

const LOOKALIKES: readonly Fold[] = [
  [/[‐‑‒–—―−]/gu, '-'],
  [/[‘’‛′]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  // The Lancet's decimal point.
  [/(?<=\d)·(?=\d)/gu, '.'],
  [/\p{Cf}|\p{Variation_Selector}/gu, ''],
];
const SPELLINGS: readonly Fold[] = [
  [/\bcan(?:'t|not)\b/giu, 'can not'],
  [/\bwon't\b/giu, 'will not'],
  [/n't\b/giu, ' not'],
  [/\bby (?:means|way) of\b/giu, 'by'],
  [/\bas well as\b/giu, 'and'],
  [/\bin order to\b/giu, 'to'],
  [/\bso far\b,?/giu, 'yet'],
  [/\bon (?:a )?par with\b/giu, 'comparable to'],
  [/\s+/gu, ' '],
];

/** One spelling for what only looks different: powers, NFKC, plain dashes and quotes, no contractions, nothing invisible. */
export function foldText(raw: string): string {
  const text = writePowers(raw); // before NFKC, which reads 10⁶ as 106
  const plain = /[^\p{ASCII}]/u.test(text) ? folded(text.normalize('NFKC'), LOOKALIKES) : text;
  return folded(plain, SPELLINGS).trim();
}

function folded(text: string, folds: readonly Fold[]): string {
  return folds.reduce((folding, [pattern, plain]) => folding.replace(pattern, plain), text);
}
