const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[‐‑‒–—―−]/gu, '-'],
  [/[‘’‛′]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  // The Lancet's decimal point.
  [/(?<=\d)·(?=\d)/gu, '.'],
  [/\p{Cf}|\p{Variation_Selector}/gu, ''],
  [/\bcan(?:'t|not)\b/giu, 'can not'],
  [/\bwon't\b/giu, 'will not'],
  [/n't\b/giu, ' not'],
  [/\s+/gu, ' '],
];

/** One spelling for what only looks different: NFKC, plain dashes and quotes, no contractions, nothing invisible. */
export function foldText(raw: string): string {
  return FOLDS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), raw.normalize('NFKC')).trim();
}
