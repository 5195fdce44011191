import { draftOf } from './draftOf.ts';
import { readField } from './fields/readField.ts';
import { type Draft, type FieldName, type Imported, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';
import { type Reference, readReferences } from './ris/readReferences.ts';

/** The tags that hold a field, the best first; those with a `%` are EndNote's. */
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['ID', 'PMID', 'UT', '%M'],
  title: ['TI', 'T1', 'CT', 'BT', 'BTI', '%T'],
  authors: ['FAU', 'AF', 'AU', 'A1', '%A'],
  year: ['PY', 'Y1', 'YR', 'DP', 'DA', '%D'],
  venue: ['T2', 'JF', 'JT', 'JO', 'J2', 'JA', 'TA', 'C3', 'SO', 'BT', 'PB', '%J', '%B', '%I'],
  link: ['UR', 'L1', 'LK', '%U'],
  abstract: ['AB', 'N2', '%X'],
};
const DOI_TAGS = ['DO', 'DI', 'LID', 'AID', 'M3', '%R'];

/** References as publishers export them (RIS), or PubMed (`.nbib`), the Web of Science (`.ciw`) and EndNote (`.enw`). */
export function importRis(text: string, file: string): Imported {
  const { references, stray, stoppedAt } = readReferences(text, MAX_ENTRIES);
  const problems = problemList(file);
  for (const line of stray) problems.add(line, STRAY);
  if (stoppedAt !== undefined) problems.add(stoppedAt, TOO_MANY);
  return { drafts: references.map(draftOfReference), problems: problems.all() };
}

const STRAY = 'belongs to no reference: begin each with a line TY  - and end it with ER  -';

function draftOfReference({ line, tags }: Reference): Draft {
  const valuesOf = (names: readonly string[]) =>
    tags.get(names.find((name) => tags.get(name)?.some(({ text }) => text.trim() !== '')) ?? '') ?? [];
  const first = (names: readonly string[]) => valuesOf(names)[0]?.text;
  return draftOf(
    {
      id: first(NAMES.id),
      title: first(NAMES.title),
      authors: valuesOf(NAMES.authors)
        .map(({ text }) => nameOf(text))
        .filter((name) => name !== ''),
      year: first(NAMES.year)?.replace(/^\s*(\d{4})[/ ].*$/u, '$1'),
      venue: first(NAMES.venue),
      doi: DOI_TAGS.flatMap((tag) => tags.get(tag) ?? []).find(({ text }) => text.includes('10.'))?.text,
      url: first(NAMES.link),
      abstract: valuesOf(NAMES.abstract)
        .map(({ text }) => text)
        .join('\n'),
    },
    { writing: 'markup', lineOf: (field) => (field && valuesOf(NAMES[field])[0]?.line) ?? line },
  );
}

/** `Last, First, Jr` in reading order. */
function nameOf(written: string): string {
  const [last = '', first = '', suffix = ''] = written.split(',').map((part) => part.trim());
  const name = [first, last, suffix].filter((part) => part !== '').join(' ');
  return readField(name, 'markup') ?? name;
}
