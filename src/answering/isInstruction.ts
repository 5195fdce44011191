// Sentences of an abstract that speak to a model or a reader instead of reporting anything.
const INSTRUCTIONS: readonly RegExp[] = [
  /(?:^|[\s"'(])(?:assistant|system|human|user)\s*:/iu,
  /^(?:please\s+)?(?:ignore|disregard|forget)\b.*\b(?:above|previous|prior|instructions?)\b/iu,
  /@(?:everyone|here)\b|<[@#/][^>]*>/iu,
  /\bclick\s+(?:here|on|the\s+link|https?:)/iu,
];

/** Whether a sentence of an abstract is an attempt to instruct: nothing is ever answered from it. */
export function isInstruction(sentence: string): boolean {
  return INSTRUCTIONS.some((pattern) => pattern.test(sentence));
}
