import { lexicon } from '../../../language/lexicon.ts';
import type { Term } from '../../readTerms.ts';
import type { TextReading } from '../../readTextTerms.ts';
import type { Keeps } from './keeps.ts';

type Bound = 'at least' | 'at most' | 'over' | 'under';

const BOUNDS: readonly Bound[] = ['at least', 'at most', 'over', 'under'];
/** `up to at least 10M`: both hold. */
const MAX_BOUNDS = 2;

/**
 * `fewer than 200` is not `200`, nor `at least 200`. That a number is the most or the least may be left out;
 * on which side of it the truth lies may not.
 */
export const keepsBound: Keeps = (statement, i, { text, at }) => {
  const stated = boundsOf(statement, i);
  const source = [...boundsOf(text, at), ...endOfRange(text, at)];
  if (stated.length === 0) return !source.includes('over') && !source.includes('under');
  return stated.every((bound) => source.includes(bound));
};

function boundsOf({ text, terms }: TextReading, i: number): readonly Bound[] {
  const found: Bound[] = [];
  let before = text.slice(0, startOf(terms[i])).toLowerCase().trimEnd();
  while (found.length < MAX_BOUNDS) {
    const hit = BOUNDS.flatMap((bound) => {
      const [words] = lexicon(`bound-${bound.replace(' ', '-')}`).pattern.exec(before) ?? [];
      return words === undefined ? [] : [{ words, bound }];
    })[0];
    if (!hit) break;
    found.push(hit.bound);
    before = before.slice(0, -hit.words.length).trimEnd();
  }
  return found;
}

/** How many terms lie between the ends of a range at most: `2 billion to 27 billion`. */
const RANGE = 3;

/** `from 2 to 27`: at least 2 and at most 27. */
function endOfRange({ text, terms }: TextReading, at: number): readonly Bound[] {
  const isNumber = ({ quantity }: Term) => quantity !== undefined;
  const before = terms.slice(Math.max(0, at - RANGE), at).findLast(isNumber);
  const after = terms.slice(at + 1, at + 1 + RANGE).find(isNumber);
  const areEnds = (one?: Term, other?: Term) =>
    one && other && /^[^\d,;]*\bto\W*$/u.test(text.slice(one.end, other.start));
  if (areEnds(before, terms[at])) return ['at most'];
  return areEnds(terms[at], after) ? ['at least'] : [];
}

function startOf(term: Term | undefined): number {
  return term?.start ?? 0;
}
