import { defined } from '../../defined.ts';
import { readLink, readYear } from './fields/readLink.ts';
import { type Draft, type Imported, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';
import { isRecord, readJsonRecord } from './jsonRecord.ts';

/**
 * One JSON object a line: `{"_id","title","text"}`, and `authors`, `year`, `venue` and `link` where they stand, or these
 * under the names that other programs give them. Texts are taken as they stand.
 */
export function importJsonLines(lines: Iterable<string>, file: string): Imported {
  const drafts: Draft[] = [];
  const problems = problemList(file);
  const notes = problemList(file);
  let line = 0;
  for (const row of lines) {
    line += 1;
    if (row.trim() === '') continue;
    if (drafts.length >= MAX_ENTRIES) {
      problems.add(line, TOO_MANY);
      break;
    }
    const read = readRow(row, line);
    if (typeof read === 'string') problems.add(line, read);
    else if (read.fields.title === '' && read.fields.abstract === '')
      notes.add(line, 'left out: a record without any words');
    else drafts.push(read);
  }
  return { drafts, problems: problems.all(), notes: notes.all() };
}

function readRow(row: string, line: number): Draft | string {
  const value = parseRow(row);
  if (value === undefined) return `not JSON: ${REMEDY}`;
  if (!isRecord(value)) return `not an object: ${REMEDY}`;
  const { id, title, abstract, authors, venue, ...record } = readJsonRecord(value);
  const { year, note: ofYear } = isYear(record.year) ? { year: record.year } : readYear(record.year);
  const { link, note: ofLink } = record.link === undefined ? readLink(record) : { link: record.link };
  const notes = [ofYear, ofLink].flatMap((what) => (what === undefined ? [] : { line, what }));
  return {
    fields: { id, title, abstract, authors, year, venue, link },
    ...defined({ notes: notes.length > 0 ? notes : undefined }),
    lineOf: () => line,
  };
}

const REMEDY = 'write one object a line: {"_id": "…", "title": "…", "text": "…"}';

/** Nearly every one; what is no year is checked with the other fields. */
function isYear(year: unknown): boolean {
  return year === undefined || typeof year === 'number' || typeof year !== 'string' || /^\d{4}$/u.test(year);
}

function parseRow(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
