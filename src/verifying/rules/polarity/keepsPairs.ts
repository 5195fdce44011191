import type { Support } from '../../readClaim.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readTextTerms.ts';

/** Between two things, these tell which is which. */
const TURNING = new Set('to from into than over of in for by with on against'.split(' '));

/** Whether no two things have changed places: `from Kalamang to English` for `from English to Kalamang`. */
export function keepsPairs({ terms }: TextReading, { sentence, exchanges }: Support): boolean {
  return !hasSwap(terms, sentence.terms, exchanges) && !hasTurnedPair(terms, sentence.terms);
}

/** Two terms that have each other's places. */
function hasSwap(stated: readonly Term[], source: readonly Term[], exchanges: Support['exchanges']): boolean {
  const pairs = exchanges.map(({ stated: i, source: j }) => [stated[i], source[j]] as const);
  return pairs.some(
    ([one, other]) =>
      one?.kind !== 'function' &&
      pairs.some(([third, fourth]) => third?.key === other?.key && fourth?.key === one?.key),
  );
}

function hasTurnedPair(stated: readonly Term[], source: readonly Term[]): boolean {
  const pairs = pairsIn(source);
  const has = ([one, between, other]: Pair) =>
    pairs.some((pair) => pair[0] === one && pair[1] === between && pair[2] === other);
  return pairsIn(stated).some(
    ([one, between, other]) => has([other, between, one]) && !has([one, between, other]),
  );
}

type Pair = readonly [one: string, between: string, other: string];

function pairsIn(terms: readonly Term[]): readonly Pair[] {
  return terms.flatMap(({ lower }, i): readonly Pair[] => {
    const [one, other] = [terms[i - 1], terms[i + 1]];
    if (!TURNING.has(lower) || one?.kind !== 'content' || other?.kind !== 'content') return [];
    return [[one.key, lower, other.key]];
  });
}
