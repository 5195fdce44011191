const NEGATIONS = new Set(
  `not no never none neither nor without cannot nothing nobody nowhere hardly scarcely barely fail fails failed
  failing failure unable lack lacks lacked lacking absence absent instead impossible incapable rarely seldom
  refute refutes refuted unlikely little few difficult difficulty
  false untrue incorrect wrong deny denies denied pretend pretends pretended`.split(/\s+/u),
);
/** Verbs that deny all of what they govern: `neglecting a potential source of it: the reward function`. */
const DISMISSING = /^(?:neglect|ignor|overlook|disregard)/u;
const CONTRAST = new Set(['but', 'however', 'although', 'though', 'yet', 'while', 'whereas']);
/** How many terms after it may still be denied by it. */
const SCOPE = 8;

/** One negation may deny several things: `they lack generalization and compositionality`. */
export function isUnderNegation(terms: readonly { readonly lower: string }[], i: number): boolean {
  const before = terms.slice(Math.max(0, i - SCOPE), i);
  const contrast = before.findLastIndex(({ lower }) => CONTRAST.has(lower));
  return before.some(
    ({ lower }, at) => at > contrast && (isNegation(before, at, lower) || DISMISSING.test(lower)),
  );
}

function isNegation(terms: readonly { readonly lower: string }[], i: number, lower: string): boolean {
  const next = terms[i + 1]?.lower;
  const previous = terms[i - 1]?.lower;
  if (lower === 'than') return previous === 'rather';
  if (lower === 'not' && (next === 'only' || next === 'just')) return false;
  if ((lower === 'few' || lower === 'little') && previous === 'a') return false;
  return NEGATIONS.has(lower) || lower.endsWith("n't");
}
