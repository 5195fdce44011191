import { isBetween } from '../../comparing.ts';
import type { Term } from '../../readTerms.ts';
import type { Keeps } from './keeps.ts';

/** How many terms before a number set it against the one before: `compared with`, `versus`, `than the`. */
const BEFORE = 3;
/** How many terms behind it say whose it is: `78% for untrained volunteers`. */
const BEHIND = 4;

/**
 * A number that something is compared with is not told of that something: of `90% accuracy, compared with 70% for
 * volunteers`, 70% is the volunteers'. Only where the sentence says whose it is.
 */
export const keepsStandardsNumber: Keeps = (statement, _i, { text, at }) => {
  const before = text.terms.slice(Math.max(0, at - BEFORE), at);
  if (!before.some(isBetween) || text.terms[at + 1]?.lower !== 'for') return true;
  const owners = text.terms.slice(at + 2, at + 2 + BEHIND).filter(({ kind }) => kind === 'content');
  const isNamed = ({ key }: Term) => statement.terms.some((term) => term.key === key);
  return owners.length === 0 || owners.some(isNamed);
};
