import { lexicon } from '../language/lexicon.ts';

/** How many terms after it may still be denied by it. */
const SCOPE = 8;

/** One negation may deny several things: `they lack generalization and compositionality`. */
export function isUnderNegation(terms: readonly { readonly lower: string }[], i: number): boolean {
  const before = terms.slice(Math.max(0, i - SCOPE), i);
  const contrast = before.findLastIndex(({ lower }) => lexicon('ends-denial').words.has(lower));
  return before.some(
    ({ lower }, at) =>
      at > contrast && (isNegation(before, at, lower) || lexicon('dismissing').pattern.test(lower)),
  );
}

function isNegation(terms: readonly { readonly lower: string }[], i: number, lower: string): boolean {
  const next = terms[i + 1]?.lower;
  const previous = terms[i - 1]?.lower;
  if (lower === 'than') return previous === 'rather';
  if (lower === 'not' && (next === 'only' || next === 'just')) return false;
  if ((lower === 'few' || lower === 'little') && previous === 'a') return false;
  return lexicon('denies-behind').words.has(lower) || lower.endsWith("n't");
}
