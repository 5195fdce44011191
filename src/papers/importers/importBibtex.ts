import { type Entry, type Field, readEntries } from './bibtex/readEntries.ts';
import { readNames } from './bibtex/readNames.ts';
import { writeEntry } from './bibtex/writeEntry.ts';
import { draftOf } from './draftOf.ts';
import { readField } from './fields/readField.ts';
import {
  type Draft,
  type DraftNote,
  type FieldName,
  type Imported,
  lineFinder,
  MAX_ENTRIES,
  problemList,
  TOO_MANY,
} from './imported.ts';

/**
 * A BibTeX or BibLaTeX library; LaTeX in the fields becomes plain text. An entry's key is the paper's id. Entries that
 * are broken are left aside, and volumes, which only lend their fields to the papers in them, are no papers.
 */
export function importBibtex(text: string, file: string): Imported {
  const lineAt = lineFinder(text);
  const { entries, broken, stoppedAt } = readEntries(text, MAX_ENTRIES);
  const problems = problemList(file);
  const notes = problemList(file);
  for (const start of broken) problems.add(lineAt(start), BROKEN);
  if (stoppedAt !== undefined) problems.add(lineAt(stoppedAt), TOO_MANY);
  const papers = entries.filter(({ type }) => !CONTROLS.has(type));
  const parents = parentsOf(papers);
  const isVolume = ({ type, key }: Entry) => VOLUMES.has(type) || parents.children.has(key.toLowerCase());
  for (const { start } of papers.filter(isVolume)) notes.add(lineAt(start), VOLUME);
  return {
    drafts: papers
      .filter((entry) => !isVolume(entry))
      .map((entry) => draftOfEntry(entry, parents.of(entry), lineAt)),
    problems: problems.all(),
    notes: notes.all(),
  };
}

const BROKEN = 'not BibTeX: this entry is left aside, mend its braces, quotes and commas';
const VOLUME = 'left out: a volume that other entries stand in is no paper';

/** Settings of styles that are written as entries. */
const CONTROLS = new Set(['control', 'ieeetranbstctl', 'set', 'bibnote']);
const VOLUMES = new Set(['proceedings', 'mvproceedings', 'xdata']);

interface Parents {
  /** The keys that other entries name, in lower case. */
  readonly children: ReadonlySet<string>;
  of(entry: Entry): Entry | undefined;
}

function parentsOf(entries: readonly Entry[]): Parents {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const parentKey = ({ key, fields }: Entry) => {
    const parent = (fields.get('crossref') ?? fields.get('xdata'))?.text.trim().toLowerCase() ?? '';
    return parent === key.toLowerCase() ? '' : parent;
  };
  const children = new Set(entries.map(parentKey).filter((key) => key !== ''));
  return {
    children,
    of(entry) {
      const parent = parentKey(entry);
      return parent === '' ? undefined : byKey.get(parent);
    },
  };
}

function draftOfEntry(entry: Entry, parent: Entry | undefined, lineAt: (offset: number) => number): Draft {
  const field = (...names: readonly string[]) => firstField(entry, names)?.text;
  const abstract = firstField(entry, ['abstract']);
  const draft = draftOf(
    {
      id: entry.key === '' ? undefined : entry.key,
      title: field('title'),
      authors: readNames(field('author') ?? ''),
      year: plainYear(firstField(entry, YEARS) ?? firstField(parent, YEARS)),
      venue: venueOf(
        firstField(entry, VENUES) ?? firstField(parent, ['title', ...VENUES]) ?? firstField(entry, MAKERS),
      ),
      doi: field('doi'),
      arxiv: arxivOf(entry),
      url: field('url'),
      abstract: abstract?.undefinedNames.length ? undefined : abstract?.text,
    },
    { writing: 'latex', lineOf: (name) => lineAt(placeOf(entry, name)) },
  );
  const notes = [...(draft.notes ?? []), ...notesOn(entry, lineAt)];
  return { ...draft, notes, bibtex: writeEntry(entry, parent) };
}

/** Braces and what only sorts are taken off. */
function plainYear(written: Field | undefined): string | undefined {
  return written && (readField(written.text, 'latex') ?? written.text);
}

/** Astronomers' styles define `\apj` and others; without them it is a name as good as `apj`. */
function venueOf(written: Field | undefined): string | undefined {
  return written?.text.replace(/^\s*\\([A-Za-z]+)\s*$/u, '$1');
}

const YEARS = ['year', 'date'];
const VENUES = ['booktitle', 'journaltitle', 'journal'];
/** What a book, a thesis or a report is cited by, which stands in nothing else. */
const MAKERS = ['publisher', 'school', 'institution', 'organization'];
/** What each of our fields is called here. */
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  id: [],
  title: ['title'],
  authors: ['author'],
  year: YEARS,
  venue: VENUES,
  link: ['doi', 'eprint', 'url'],
  abstract: ['abstract'],
};

/** The first of the fields that holds anything. */
function firstField(entry: Entry | undefined, names: readonly string[]): Field | undefined {
  const name = names.find((each) => (entry?.fields.get(each)?.text.trim() ?? '') !== '');
  return name === undefined ? undefined : entry?.fields.get(name);
}

function placeOf(entry: Entry, name: FieldName | undefined): number {
  return (name && firstField(entry, NAMES[name])?.start) ?? entry.start;
}

/** The arXiv id, from its own field or from what search engines write for a journal. */
function arxivOf(entry: Entry): string | undefined {
  const archive = firstField(entry, ['archiveprefix', 'eprinttype'])?.text ?? '';
  if (/arxiv/iu.test(archive)) return firstField(entry, ['eprint'])?.text;
  const journal = firstField(entry, ['journal', 'eprint'])?.text ?? '';
  return /^\s*arxiv\b.*:/iu.test(journal) ? journal : undefined;
}

function notesOn({ fields, repeated }: Entry, lineAt: (offset: number) => number): readonly DraftNote[] {
  const used = Object.values(NAMES).flat();
  const unknown = used.flatMap((field) => {
    const { undefinedNames = [], start = 0 } = fields.get(field) ?? {};
    return undefinedNames.map((name) => ({ line: lineAt(start), what: undefinedName(name) }));
  });
  const twice = used.flatMap((field) => {
    const place = repeated.get(field);
    return place === undefined
      ? []
      : [{ line: lineAt(place), what: `${field} stands here twice: the first is read` }];
  });
  return [...unknown, ...twice];
}

function undefinedName(name: string): string {
  return `the string ${name} is not defined, or too long, and stands for itself: add @string{${name} = "…"}`;
}
