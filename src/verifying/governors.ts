// Which word a noun phrase hangs on: the preposition or the verb before it.
import type { WordTag } from '../language/wordTag.ts';
import { isFiniteVerb, type Token } from './readTokens.ts';

/** What a noun phrase hangs on. `start`: it opens its clause, as a subject does. */
export interface Governor {
  readonly kind: 'preposition' | 'verb' | 'be' | 'start';
  /** Equal for governors that say the same. */
  readonly key: string;
  /** Its place, -1 for a start. */
  readonly at: number;
}

const START: Governor = { kind: 'start', key: 'start', at: -1 };

/** Further back nothing governs. */
const REACH = 40;
/** How far ahead an `and` may close a list. */
const LIST = 10;

/** The governor of the noun phrase in which the token at `i` stands; the items of a list share theirs. */
export function governorOf(tokens: readonly Token[], i: number): Governor {
  for (let j = i; j > Math.max(0, i - REACH); j--) {
    const [here, before] = [tokens[j], tokens[j - 1]];
    if (!here || !before || here.part !== before.part) return START;
    if (before.tag === 'subordinator' || before.tag === 'relative' || before.tag === 'pronoun') return START;
    if (before.tag === 'preposition')
      return { kind: 'preposition', key: keyOfPreposition(tokens, j - 1), at: j - 1 };
    if (before.tag === 'be') return { kind: 'be', key: 'be', at: j - 1 };
    if (isModifier(tokens, j - 1)) continue;
    if (isVerbal(before)) return { kind: 'verb', key: before.key, at: j - 1 };
    const isNewClause = before.tag === 'coordinator' && here.clause !== before.clause;
    const isBreak = before.tag !== 'coordinator' && here.marks.includes(',') && !isInList(tokens, j);
    if (isNewClause || isBreak) return START;
  }
  return START;
}

/** `the resulting models`, `an automated learning pipeline`: an `-ing` or a participle inside a noun phrase governs nothing. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.tag !== 'ing' && token?.tag !== 'participle') return false;
  return token.marks === '' && (before?.tag === 'determiner' || before?.tag === 'adjective');
}

/** `than in men` is another place than `in men`. */
function keyOfPreposition(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1];
  return before?.lower === 'than' ? `than ${tokens[at]?.lower}` : (tokens[at]?.lower ?? '');
}

/** Whether a comma parts items: an `and` or `or` follows without a verb between. */
function isInList(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + LIST); k++) {
    if ((k > from && /[;:]/u.test(tokens[k]?.marks ?? '')) || isFiniteVerb(tokens[k]?.tag)) return false;
    if (tokens[k]?.tag === 'coordinator') return true;
  }
  return false;
}

const VERBAL: readonly WordTag[] = ['finite', 'base', 'ing', 'participle', 'be', 'have'];

export function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && VERBAL.includes(token.tag);
}

const NOMINAL = new Set(['noun', 'adjective', 'number', 'determiner', 'adverb']);

/** What may stand in a noun phrase before its noun. */
function isNominal(token: Token | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.tag);
}

/** The last noun of its phrase. */
export function isHead(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return tokens[i]?.tag === 'noun' && !(next?.tag === 'noun' && !next.marks);
}

/** Where the noun phrase of the token at `i` begins. */
export function phraseStart(tokens: readonly Token[], i: number): number {
  let first = i;
  while (first > 0 && isNominal(tokens[first - 1]) && !tokens[first]?.marks) first--;
  return first;
}

/** `this` or `the`, and no `a`: what follows may be named in a sentence before. */
export function isPointer(token: Token | undefined): boolean {
  return token?.tag === 'determiner' && token.key !== 'a';
}
