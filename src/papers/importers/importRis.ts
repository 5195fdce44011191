import { draftOf } from './draftOf.ts';
import { readField } from './fields/readField.ts';
import { type Draft, type FieldName, type Imported, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';

/** One reference: the lines of each tag, in order. */
interface Reference {
  readonly line: number;
  readonly tags: Map<string, { text: string; readonly line: number }[]>;
}

/** `TY  - JOUR`; PubMed's own tags have up to four letters: `PMID- 123`. */
const TAG = /^(?<tag>[A-Z][A-Z\d]{1,3}) {0,2}- ?(?<text>.*)$/u;
/** What a reference begins with, in RIS and in PubMed's format. */
const FIRST = new Set(['TY', 'PMID']);

/** The tags that hold a field, the best first. */
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['ID', 'PMID'],
  title: ['TI', 'T1', 'CT', 'BT'],
  authors: ['FAU', 'AU', 'A1'],
  year: ['PY', 'Y1', 'DP', 'DA'],
  venue: ['T2', 'JF', 'JT', 'JO', 'JA', 'TA', 'PB'],
  link: ['UR', 'L1', 'LK'],
  abstract: ['AB', 'N2'],
};
const DOI_TAGS = ['DO', 'LID', 'AID'];

/** References as publishers export them (RIS), or PubMed (`.nbib`). */
export function importRis(text: string, file: string): Imported {
  const problems = problemList(file);
  const references: Reference[] = [];
  let open: Reference | undefined;
  let last: { text: string } | undefined;
  for (const [index, content] of text.split('\n').entries()) {
    const { tag = '', text: value = '' } = TAG.exec(content)?.groups ?? {};
    if (FIRST.has(tag)) {
      if (references.length >= MAX_ENTRIES) {
        problems.add(index + 1, TOO_MANY);
        break;
      }
      open = { line: index + 1, tags: new Map() };
      references.push(open);
    }
    if (tag === 'ER') open = undefined;
    else if (tag !== '' && open) last = append(open, tag, { text: value, line: index + 1 });
    else if (content.trim() !== '' && open && last) last.text += `\n${content.trim()}`;
    else if (content.trim() !== '') problems.add(index + 1, STRAY);
  }
  return { drafts: references.map(draftOfReference), problems: problems.all() };
}

const STRAY = 'belongs to no reference: begin each with a line TY  - and end it with ER  -';

function append({ tags }: Reference, tag: string, value: { text: string; line: number }): { text: string } {
  const values = tags.get(tag);
  if (values) values.push(value);
  else tags.set(tag, [value]);
  return value;
}

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
