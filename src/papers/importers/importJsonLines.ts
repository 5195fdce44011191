import { type Draft, type Imported, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';

/** One JSON object a line: `{"_id","title","text"}`; `authors`, `year`, `venue` and `link` are read where they stand. */
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
  const remedy = 'write one object a line: {"_id": "…", "title": "…", "text": "…"}';
  try {
    const value: unknown = JSON.parse(row);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `not an object: ${remedy}`;
    const { _id, id, title, text, abstract, authors, year, venue, link } = value as Record<string, unknown>; // an object, see above
    return {
      fields: { id: _id ?? id, title, abstract: text ?? abstract, authors, year, venue, link },
      lineOf: () => line,
    };
  } catch {
    return `not JSON: ${remedy}`;
  }
}
