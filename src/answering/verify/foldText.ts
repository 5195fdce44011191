const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[‐‑‒–—―−]/gu, '-'],
  [/[‘’‛′]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  // The Lancet's decimal point.
  [/(?<=\d)·(?=\d)/gu, '.'],
  [/\p{Cf}|\p{Variation_Selector}/gu, ''],
  [/\s+/gu, ' '],
];

/** One spelling for what only looks different: NFKC, plain dashes and quotes, single spaces, nothing invisible. */
export function foldText(raw: string): string {
  return FOLDS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), raw.normalize('NFKC')).trim();
}
