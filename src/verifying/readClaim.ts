import { isSameNumber } from '../language/isSameNumber.ts';
import type { Expansion } from '../understanding/paperText.ts';
import type { Term } from './readTerms.ts';
import { readTextTerms, type TextReading } from './readTextTerms.ts';
import { synonymsOf } from './words/kinship.ts';

/** A statement with the sentences that it cites. */
export interface Claim {
  readonly statement: string;
  /** The cited sentences, verbatim; empty where nothing is cited. */
  readonly sentences: readonly string[];
  /** The title of the paper: what it names counts as named in the sentences. */
  readonly title?: string;
  /** What the paper abbreviates. */
  readonly names?: readonly Expansion[];
  readonly question?: string;
}

/** A cited sentence that a statement leans on. */
export interface Support {
  readonly sentence: TextReading;
  /** Which terms of the statement the sentence holds anywhere. */
  readonly holds: readonly boolean[];
}

/** A claim as the rules read it: every text folded and taken apart once. */
export interface ClaimReading {
  readonly statement: TextReading;
  readonly sentences: readonly TextReading[];
  readonly title: TextReading;
  /** The cited sentences that say the most of the statement, the best first. */
  readonly supports: readonly Support[];
}

/** A statement of one sentence that needs more than these joins too much. */
const MAX_SUPPORTS = 3;

export function readClaim({ statement, sentences, title = '' }: Claim): ClaimReading {
  const stated = readTextTerms(statement);
  const cited = sentences.map(readTextTerms);
  return {
    statement: stated,
    sentences: cited,
    title: readTextTerms(title),
    supports: findSupports(stated, cited),
  };
}

/** Takes sentences as long as each holds something of the statement that those before it do not. */
function findSupports(stated: TextReading, sentences: readonly TextReading[]): readonly Support[] {
  const kin = new Map(stated.terms.map((term) => [term.key, term.isPlain ? synonymsOf(term.lower) : NO_KIN]));
  const candidates = sentences.map((sentence) => ({
    sentence,
    holds: heldTerms(stated.terms, sentence, kin),
  }));
  const covered = stated.terms.map(() => false);
  const supports: Support[] = [];
  const gain = ({ holds }: Support) =>
    holds.filter((held, i) => held && !covered[i] && stated.terms[i]?.kind !== 'function').length;
  while (supports.length < MAX_SUPPORTS && candidates.length > 0) {
    candidates.sort((one, other) => gain(other) - gain(one) || inFixedOrder(one, other));
    const [best] = candidates.splice(0, 1);
    if (!best || (gain(best) === 0 && supports.length > 0)) break;
    for (const [i, held] of best.holds.entries()) covered[i] ||= held;
    supports.push(best);
  }
  return supports;
}

/** Of sentences that hold as much, the same one is first in whatever order they are cited. */
function inFixedOrder(one: Support, other: Support): number {
  const held = ({ holds }: Support) => holds.filter(Boolean).length;
  return held(other) - held(one) || (one.sentence.text < other.sentence.text ? -1 : 1);
}

const NO_KIN: ReadonlySet<string> = new Set();

/** Which of the terms stand somewhere in the source, in whatever order, as they are or as a synonym. */
function heldTerms(
  terms: readonly Term[],
  source: TextReading,
  kin: ReadonlyMap<string, ReadonlySet<string>>,
): readonly boolean[] {
  const { keys, plainKeys, quantities } = vocabularyOf(source);
  return terms.map(({ key, quantity }) => {
    if (quantity) return quantities.some((known) => isSameNumber(quantity, known));
    if (keys.has(key)) return true;
    for (const each of kin.get(key) ?? NO_KIN) if (plainKeys.has(each)) return true;
    return false;
  });
}

const vocabularies = new WeakMap<TextReading, ReturnType<typeof readVocabulary>>();

function vocabularyOf(text: TextReading) {
  const known = vocabularies.get(text) ?? readVocabulary(text);
  vocabularies.set(text, known);
  return known;
}

function readVocabulary({ terms }: TextReading) {
  return {
    keys: new Set(terms.map(({ key }) => key)),
    plainKeys: new Set(terms.flatMap(({ key, isPlain }) => (isPlain ? [key] : []))),
    quantities: terms.flatMap(({ quantity }) => quantity ?? []),
  };
}
