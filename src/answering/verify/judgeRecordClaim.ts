import { isSameNumber } from './isSameNumber.ts';
import type { Judgement } from './judgeClaim.ts';
import { readText, type TextReading } from './readText.ts';
import type { RuleName } from './rule.ts';
import { isThing } from './rules/entity.ts';
import { holdsQuotations } from './rules/quote.ts';

/** A statement about the record, in our own words around its values. */
export interface RecordClaim {
  readonly statement: string;
  /** What stands in the cited fields. */
  readonly values: readonly string[];
  /** How many papers are cited: the one number that a statement may count for itself. */
  readonly paperCount: number;
}

/** What a statement about records talks about without quoting it. */
const RECORD_WORDS = new Set(
  `author authors paper papers people person researcher researchers writer writers team year years title titles venue
  venues journal conference proceedings collection preprint others order`.split(/\s+/u),
);

/**
 * Judges a statement that cites fields of records: every name, title, number and year that it states must stand in
 * the cited fields. There is no doubt here, since a field is nothing to quote in its place.
 */
export function judgeRecordClaim({ statement, values, paperCount }: RecordClaim): Judgement {
  const stated = readText(statement);
  const known = values.map(readText);
  const rules: RuleName[] = [];
  if (!holdsQuotations(stated, known)) rules.push('quote');
  if (!statesKnownNumbers(stated, known, paperCount)) rules.push('number');
  if (!statesKnownNames(stated, known)) rules.push('entity');
  if (stated.words.some(({ kind }) => kind === 'link')) rules.push('answer');
  return { verdict: rules.length > 0 ? 'fail' : 'pass', rules };
}

function statesKnownNumbers(
  { numbers }: TextReading,
  known: readonly TextReading[],
  paperCount: number,
): boolean {
  const sources = known.flatMap((value) => value.numbers);
  return numbers.every(
    (number) =>
      number.isLoose ||
      number.isOrdinal ||
      number.values.includes(paperCount) ||
      sources.some((source) => isSameNumber(number, source)),
  );
}

function statesKnownNames({ terms }: TextReading, known: readonly TextReading[]): boolean {
  const keys = new Set(known.flatMap((value) => value.terms.map(({ key }) => key)));
  return terms.every(
    (term) => keys.has(term.key) || RECORD_WORDS.has(term.lower) || term.kind !== 'content' || !isThing(term),
  );
}
