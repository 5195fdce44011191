import { isSameNumber } from '../language/isSameNumber.ts';
import { lexicon } from '../language/lexicon.ts';
import type { MetadataField } from '../papers/paper.ts';
import type { Judgement } from './judgeClaim.ts';
import { keepsAuthorship, withoutAuthorCount } from './keepsAuthorship.ts';
import { readTextTerms, type TextReading } from './readTextTerms.ts';
import type { RuleName } from './rule.ts';
import { holdsQuotations } from './rules/quote.ts';

/** A statement about records, in our own words around their values. */
export interface MetadataClaim {
  readonly statement: string;
  /** What stands in the cited fields, paper by paper. */
  readonly records: readonly (readonly MetadataValue[])[];
}

interface MetadataValue {
  readonly field: MetadataField;
  readonly value: string;
}

/**
 * Judges a statement that cites fields of records: every name, title, number and year that it states must stand in
 * the cited fields, and what it says of several papers in the fields of each. There is no doubt here, since a field is
 * nothing to quote in its place.
 */
export function judgeMetadataClaim({ statement, records }: MetadataClaim): Judgement {
  const stated = readTextTerms(statement);
  const known = records.flat().map(({ value }) => readTextTerms(value));
  const rules: RuleName[] = [];
  if (!holdsQuotations(stated, known)) rules.push('quote');
  const counting = records.length === 1 ? readTextTerms(withoutAuthorCount(statement)) : stated;
  if (!statesKnownNumbers(counting, known, records.length)) rules.push('number');
  const own = withoutTitles(statement, records);
  const isNamed = statesKnownWords(stated, known) && namesKnownVenues(own, records);
  if (!isNamed || !keepsAllAuthorship(own, records)) rules.push('entity');
  if (denies(own)) rules.push('polarity');
  const isTrueOfEach = lexicon('came-before').pattern.test(statement)
    ? saysTheirOrder(statement, records)
    : saysTheSameOfEach(stated, records);
  if (
    !isTrueOfEach ||
    (!lexicon('came-before').pattern.test(statement) && lexicon('tells-before').pattern.test(own))
  ) {
    rules.push('comparison');
  }
  if (stated.words.some(({ kind }) => kind === 'link')) rules.push('answer');
  return { verdict: rules.length > 0 ? 'fail' : 'pass', rules };
}

function denies(statement: string): boolean {
  return readTextTerms(statement).terms.some(({ lower }) => lexicon('denies-record').words.has(lower));
}

/** A title that is quoted whole says nothing of the record: “Learning without Forgetting”, “Written by Nobody”. */
function withoutTitles(statement: string, records: MetadataClaim['records']): string {
  const titles = records.flat().flatMap(({ field, value }) => (field === 'title' ? value : []));
  return titles.reduce((text, title) => text.replaceAll(`“${title}”`, '“”'), statement);
}

/** Of several papers no place is told; what is said of each is compared by its own fields. */
function keepsAllAuthorship(statement: string, records: MetadataClaim['records']): boolean {
  if (records.length !== 1) return true;
  const authors = records.flat().find(({ field }) => field === 'authors')?.value;
  return authors === undefined || keepsAuthorship(statement, authors);
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

function statesKnownWords({ terms }: TextReading, known: readonly TextReading[]): boolean {
  const keys = keysOf(known);
  return terms.every(
    ({ kind, key, lower }) =>
      kind !== 'content' || keys.has(key) || lexicon('said-of-records').words.has(lower),
  );
}

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}]*`;
const VENUE_NAMES = new RegExp(
  `${NAME_WORD}(?: (?:(?:${[...lexicon('within-venue-name').words].join('|')}) (?:the )?|and )?${NAME_WORD})+`,
  'gu',
);

/** `Journal of Owls` is not `Annals of Owls`: a venue's whole name stands in a field. */
function namesKnownVenues(statement: string, records: MetadataClaim['records']): boolean {
  const known = records.flat().map(({ value }) => value.toLowerCase());
  const told = statement.match(VENUE_NAMES) ?? [];
  return told
    .filter((name) => lexicon('venue-kind').pattern.test(name))
    .every((name) => known.some((value) => value.includes(name.toLowerCase())));
}

/** Whether each paper's own fields hold what the statement takes from the fields of any, titles aside. */
function saysTheSameOfEach({ terms }: TextReading, records: MetadataClaim['records']): boolean {
  const texts = records.map((values) => ({
    titles: values.filter(({ field }) => field === 'title').map(({ value }) => readTextTerms(value)),
    others: values.filter(({ field }) => field !== 'title').map(({ value }) => readTextTerms(value)),
  }));
  const titled = keysOf(texts.flatMap(({ titles }) => titles));
  const taken = terms.filter(({ kind, key }) => kind !== 'function' && !titled.has(key));
  const all = keysOf(texts.flatMap(({ others }) => others));
  return texts.every(({ others }) => {
    const own = keysOf(others);
    return taken.every(({ key }) => !all.has(key) || own.has(key));
  });
}

/** Whether a statement says which of two papers came first, each with the year of its own record. */
function saysTheirOrder(statement: string, records: MetadataClaim['records']): boolean {
  const [, one, year, order, other, otherYear] = lexicon('came-before').pattern.exec(statement) ?? [];
  const isFrom = (title: string | undefined, dated: string | undefined) =>
    records.some((values) => holds(values, 'title', title) && holds(values, 'year', dated));
  if (records.length !== 2 || !isFrom(one, year) || !isFrom(other, otherYear)) return false;
  return order === 'after' ? Number(year) > Number(otherYear) : Number(year) < Number(otherYear);
}

function holds(values: readonly MetadataValue[], field: MetadataField, value: string | undefined): boolean {
  return values.some((each) => each.field === field && each.value === value);
}

function keysOf(texts: readonly TextReading[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ terms }) => terms.map(({ key }) => key)));
}
