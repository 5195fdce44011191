import { basename } from 'node:path';
import { readLink, readYear } from './fields/readLink.ts';
import { type Draft, type Imported, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';
import { splitNames } from './jsonRecord.ts';

/** How much of an abstract stands in for a title that the text does not give. */
const MAX_TITLE_WORDS = 12;

interface Paragraph {
  readonly line: number;
  readonly title: string | undefined;
  readonly lines: string[];
  /** What stands on lines of its own beside title and abstract. */
  readonly record: PlainRecord;
}

type PlainRecord = Partial<Record<'authors' | 'year' | 'venue' | 'link' | 'doi', string>>;

/** The labels of a record's other lines. */
const LABELS: Readonly<Record<string, keyof PlainRecord>> = {
  author: 'authors',
  authors: 'authors',
  year: 'year',
  date: 'year',
  venue: 'venue',
  journal: 'venue',
  link: 'link',
  url: 'link',
  doi: 'doi',
};
const LABELLED = new RegExp(String.raw`^\s*(${Object.keys(LABELS).join('|')})\s*:\s*(.*)$`, 'iu');

/**
 * Paragraphs that begin with `Abstract:`, each with an optional line `Title:` before it and, between the two, lines such as
 * `Authors:`, `Year:` or `DOI:`; a blank line ends an abstract. The papers are known by the file's name and their place in it, from 1; the first words stand in for a missing title.
 */
export function importPlainText(text: string, file: string): Imported {
  const paragraphs: Paragraph[] = [];
  const problems = problemList(file);
  let title: { readonly text: string; readonly line: number; readonly record: PlainRecord } | undefined;
  let open: Paragraph | undefined;
  /** A title that no abstract follows is a paper all the same. */
  const endTitle = () => {
    if (title) paragraphs.push({ line: title.line, title: title.text, lines: [], record: title.record });
    title = undefined;
  };
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    if (paragraphs.length >= MAX_ENTRIES) {
      problems.add(line, TOO_MANY);
      break;
    }
    const [, label = '', rest = ''] = /^\s*(?:(title|abstract)\s*:)?(.*)$/iu.exec(content) ?? [];
    if (label.toLowerCase() === 'abstract') {
      open = { line, title: title?.text, lines: [rest], record: title?.record ?? {} };
      title = undefined;
      paragraphs.push(open);
    } else if (label !== '') {
      endTitle();
      title = { text: rest.trim(), line, record: {} };
      open = undefined;
    } else if (rest.trim() === '') open = open?.lines.join('').trim() === '' ? open : undefined;
    else if (title && LABELLED.test(rest)) readLabelled(rest, title.record);
    else if (open) open.lines.push(rest);
    else problems.add(line, 'belongs to no abstract: begin the line with Title: or Abstract:');
  }
  endTitle();
  return {
    drafts: paragraphs.map((paragraph, index) => draftOf(paragraph, file, index + 1)),
    problems: problems.all(),
  };
}

function readLabelled(content: string, record: PlainRecord): void {
  const [, label = '', text = ''] = LABELLED.exec(content) ?? [];
  const field = LABELS[label.toLowerCase()];
  if (field) record[field] ??= text.trim();
}

function draftOf({ line, title, lines, record }: Paragraph, file: string, place: number): Draft {
  const abstract = lines.join('\n').trim();
  const name = basename(file).replace(/\..*$/u, '');
  const { authors, venue } = record;
  const { year, note: ofYear } = readYear(record.year);
  const { link, note: ofLink } = readLink({ doi: record.doi, url: record.link });
  return {
    fields: {
      ...{ id: `${name}-${place}`, title: title ?? firstWords(abstract), abstract, year, venue, link },
      authors: authors === undefined ? undefined : splitNames(authors),
    },
    notes: [ofYear, ofLink].flatMap((what) => (what === undefined ? [] : { line, what })),
    lineOf: () => line,
  };
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= MAX_TITLE_WORDS ? text : `${words.slice(0, MAX_TITLE_WORDS).join(' ')} …`;
}
