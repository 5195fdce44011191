import { withoutBreaks } from '../abstractText.ts';
import { MAX_FIELD_CHARACTERS, readField, type Writing } from './fields/readField.ts';
import { type Addresses, readLink, readYear } from './fields/readLink.ts';
import type { Draft, FieldName } from './imported.ts';

/** A paper as a bibliography has it: `title`, `venue` and `abstract` as written, the other fields as they are to be read. */
export interface Listed extends Addresses {
  readonly id: unknown;
  readonly title: unknown;
  readonly authors: readonly string[] | undefined;
  readonly year: unknown;
  readonly venue: unknown;
  readonly abstract: unknown;
}

export interface DraftPlace {
  readonly writing: Writing;
  readonly lineOf: (field?: FieldName) => number;
}

const UNREAD =
  'cannot be read without changing it and is not quoted: write it without the commands or tags that it holds';
const TOO_LONG = `is written in more than ${MAX_FIELD_CHARACTERS} characters and is not quoted: is it a full text? Give the abstract alone`;

/**
 * The draft of a paper in a bibliography. An abstract that could only be read changed is left out, with a note; a title
 * or venue of that kind stays as written, since neither is quoted as evidence.
 */
export function draftOf(listed: Listed, { writing, lineOf }: DraftPlace): Draft {
  const line = (written: unknown) =>
    typeof written === 'string' ? readField(written, writing) || written : written;
  const abstract =
    typeof listed.abstract === 'string'
      ? readField(withoutBreaks(listed.abstract), writing)
      : listed.abstract;
  const { year, note: ofYear } = readYear(listed.year);
  const { link, note: ofLink } = readLink(listed);
  const isLeftOut = typeof listed.abstract === 'string' && abstract === undefined;
  const why = String(listed.abstract).length > MAX_FIELD_CHARACTERS ? TOO_LONG : UNREAD;
  return {
    fields: {
      id: listed.id,
      title: line(listed.title),
      authors: listed.authors,
      year: year === undefined ? undefined : String(year),
      venue: line(listed.venue),
      link,
      abstract,
    },
    notes: [
      ...(ofYear === undefined ? [] : [{ line: lineOf('year'), what: ofYear }]),
      ...(ofLink === undefined ? [] : [{ line: lineOf('link'), what: ofLink }]),
      ...(isLeftOut ? [{ line: lineOf('abstract'), what: `the abstract ${why}` }] : []),
    ],
    lineOf,
  };
}
