import { hasControls } from './abstractText.ts';
import type { Draft, FieldName } from './importers/imported.ts';
import { NO_ABSTRACT, type Paper } from './paper.ts';
import {
  isBlank,
  mendField,
  type PaperRecord,
  type Purpose,
  RECORDS,
  type RecordIssue,
} from './paperRecord.ts';
import type { Problem } from './problem.ts';
import { REPLACEMENT } from './readSource.ts';

const HAD_CONTROLS =
  'abstract was encoded twice or held control characters, and is read without them: compare it with its page';
const LOST_LETTERS =
  'abstract holds � where a character was lost or none can stand: export it again as UTF-8';

/** A paper that can be kept, with what was changed, left out or is missing. */
export interface Checked {
  readonly paper: Paper;
  readonly notes: readonly Problem[];
}

/** Why an entry is no paper, and all that is wrong with it. */
export interface RefusedDraft {
  readonly reason: Problem;
  readonly problems: readonly Problem[];
}

/**
 * The paper that a draft makes, whatever its other fields hold, where it has a title. A field that cannot be used is
 * mended or left out, and noted; an abstract that cannot be used leaves a paper that is not quoted.
 */
export function checkDraft(draft: Draft, file: string, purpose: Purpose): Checked | RefusedDraft {
  const schema = RECORDS[purpose];
  const read = schema.safeParse(draft.fields);
  if (read.success) return checked(read.data, notesOf(draft, file), { draft, file, purpose });
  const mended = schema.safeParse(read.error.issues.reduce(mendField, draft.fields));
  const problems = problemsOf(read.error.issues, draft, file);
  if (!mended.success) {
    const [reason] = problemsOf(mended.error.issues, draft, file);
    return { reason: reason ?? { file, message: 'no paper' }, problems }; // a refusal has an issue
  }
  return checked(mended.data, [...notesOf(draft, file), ...problems], { draft, file, purpose });
}

function problemsOf(issues: readonly RecordIssue[], draft: Draft, file: string): readonly Problem[] {
  const messages = new Map(issues.map(({ path, message }) => [message, path[0] as FieldName])); // the schema's own keys
  return [...messages].map(([message, field]) => ({ file, line: draft.lineOf(field), message }));
}

function notesOf({ notes = [] }: Draft, file: string): readonly Problem[] {
  return notes.map(({ line, what }) => ({ file, line, message: what }));
}

/** How bibliographies end a list of names that goes on; nobody is called so. */
const OTHERS = /^(?:(?:and )?others|et\.? al\.?|…|\.\.\.)$/iu;

function checked(
  { id, title, authors = [], year, venue, link, abstract: text }: PaperRecord,
  notes: readonly Problem[],
  { draft, file, purpose }: { readonly draft: Draft; readonly file: string; readonly purpose: Purpose },
): Checked {
  const abstract = text ?? '';
  const hasMore = authors.some((name) => OTHERS.test(name));
  const named = hasMore ? authors.filter((name) => !OTHERS.test(name)) : authors;
  // Set one by one: of 95,585 papers, leaving out what is undefined by a function takes 60 ms.
  const paper: { -readonly [Field in keyof Paper]: Paper[Field] } = { id, title, authors: named, abstract };
  if (hasMore) paper.hasMoreAuthors = true;
  if (year !== undefined) paper.year = year;
  if (venue !== undefined) paper.venue = venue;
  if (link !== undefined) paper.link = link;
  if (draft.bibtex !== undefined) paper.bibtex = draft.bibtex;
  const message = purpose === 'quoting' ? messageOn(text, draft) : undefined;
  return message === undefined
    ? { paper, notes }
    : { paper, notes: [...notes, { file, line: draft.lineOf('abstract'), message }] };
}

/** What is to be told of an abstract that is there, or of one that is not. */
function messageOn(abstract: string | null | undefined, { fields }: Draft): string | undefined {
  if (abstract === '' || isBlank(fields.abstract)) return NO_ABSTRACT;
  if (abstract?.includes(REPLACEMENT)) return LOST_LETTERS;
  return hasControls(written(fields.abstract)) ? HAD_CONTROLS : undefined;
}

/** A text, or the texts of a list; anything else has none. */
function written(field: unknown): string {
  const texts = Array.isArray(field) ? field : [field];
  return texts.filter((each) => typeof each === 'string').join(' ');
}
