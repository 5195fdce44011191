// A verb with its auxiliaries and adverbs: `may not have been increased`.
import type { Token } from './readTokens.ts';

const AUXILIARY = new Set(['adverb', 'negation', 'be', 'have', 'participle', 'base']);
const MAX_AUXILIARIES = 4;

/** The word of a verb that carries its meaning: the `increased` of `may have been increased`. */
export function mainVerb(tokens: readonly Token[], first: number): number {
  for (let at = first + 1; at <= first + MAX_AUXILIARIES && AUXILIARY.has(tokens[at]?.tag ?? ''); at++) {
    if (tokens[at]?.tag === 'participle' || tokens[at]?.tag === 'base') return at;
  }
  return first;
}

const BEFORE_MAIN = new Set(['be', 'have', 'modal', 'adverb', 'negation', 'do']);

export function firstOfVerb(tokens: readonly Token[], main: number): number {
  let first = main;
  while (
    first > 0 &&
    BEFORE_MAIN.has(tokens[first - 1]?.tag ?? '') &&
    tokens[first - 1]?.clause === tokens[first]?.clause
  )
    first--;
  while (tokens[first]?.tag === 'adverb' || tokens[first]?.tag === 'negation') first++;
  return first;
}

export function isPassive(tokens: readonly Token[], first: number, main: number): boolean {
  if (tokens[main]?.tag !== 'participle') return false;
  const isLoose = first === main && tokens[main + 1]?.lower === 'by';
  return isLoose || tokens.slice(first, main).some(({ tag }) => tag === 'be');
}
