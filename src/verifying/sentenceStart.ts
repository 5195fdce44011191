/** A plain word of small letters, which begins a sentence with a large one: `owls`, and not `p53` or `mRNA`. */
const PLAIN_START = /^\p{Ll}(?=\p{Ll}*(?:\P{L}|$))(?!\p{Ll}*[\p{N}-])/u;

/** The rest of a sentence as one of its own. */
export function asSentenceStart(rest: string): string {
  return rest.replace(PLAIN_START, (first) => first.toUpperCase());
}
