import { basename } from 'node:path';
import { type Draft, type Imported, MAX_ENTRIES, problemList, TOO_MANY } from './imported.ts';

/** How much of an abstract stands in for a title that the text does not give. */
const MAX_TITLE_WORDS = 12;

interface Paragraph {
  readonly line: number;
  readonly title: string | undefined;
  readonly lines: string[];
}

/**
 * Paragraphs that begin with `Abstract:`, each with an optional line `Title:` before it; a blank line ends one.
 * The papers are known by the file's name and their place in it, from 1; the first words stand in for a missing title.
 */
export function importPlainText(text: string, file: string): Imported {
  const paragraphs: Paragraph[] = [];
  const problems = problemList(file);
  let title: { readonly text: string; readonly line: number } | undefined;
  let open: Paragraph | undefined;
  /** A title that no abstract follows is a paper all the same. */
  const endTitle = () => {
    if (title) paragraphs.push({ line: title.line, title: title.text, lines: [] });
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
      open = { line, title: title?.text, lines: [rest] };
      title = undefined;
      paragraphs.push(open);
    } else if (label !== '') {
      endTitle();
      title = { text: rest.trim(), line };
      open = undefined;
    } else if (rest.trim() === '') open = undefined;
    else if (open) open.lines.push(rest);
    else problems.add(line, 'belongs to no abstract: begin the line with Title: or Abstract:');
  }
  endTitle();
  return {
    drafts: paragraphs.map((paragraph, index) => draftOf(paragraph, file, index + 1)),
    problems: problems.all(),
  };
}

function draftOf({ line, title, lines }: Paragraph, file: string, place: number): Draft {
  const abstract = lines.join('\n').trim();
  const name = basename(file).replace(/\..*$/u, '');
  return {
    fields: { id: `${name}-${place}`, title: title ?? firstWords(abstract), abstract },
    lineOf: () => line,
  };
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= MAX_TITLE_WORDS ? text : `${words.slice(0, MAX_TITLE_WORDS).join(' ')} …`;
}
