import { lexicon } from '../../src/language/lexicon.ts';
import type { Paper } from '../../src/papers/paper.ts';

/**
 * The BibTeX entry that a paper was read from, or one of its record; that is `@misc`, since a record does not say whether
 * a venue is a journal.
 */
export function toBibtex(paper: Paper): string {
  return paper.bibtex ?? fromRecord(paper);
}

function fromRecord(paper: Paper): string {
  const eprint = /arxiv\.org\/abs\/([^\s?#]+)/iu.exec(paper.link ?? '')?.[1];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escapeLatex(paper.title)}}`], // braced twice: BibTeX styles would take away its capitals
    ['author', authorList(paper) || undefined],
    ['year', paper.year === undefined ? undefined : String(paper.year)],
    ['howpublished', paper.venue === undefined ? undefined : escapeLatex(paper.venue)],
    ['eprint', eprint],
    ['archiveprefix', eprint === undefined ? undefined : 'arXiv'],
    ['url', paper.link],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${citationKey(paper)},`, ...lines, '}'].join('\n');
}

/** Entries of several papers, each with a text above it; where two would have one key, the later ones get a number. */
export function toBibliography(
  papers: readonly { readonly paper: Paper; readonly above?: string }[],
): string {
  const used = new Map<string, number>();
  const entries = papers.map(({ paper, above = '' }) => {
    const entry = toBibtex(paper).replace(/^@\w+\{([^,]+)/u, (start, key: string) => {
      const count = (used.get(key) ?? 0) + 1;
      used.set(key, count);
      return count === 1 ? start : `${start}-${count}`;
    });
    return above + entry;
  });
  return `${entries.join('\n\n')}\n`;
}

/** The first author's last name, the year and the title's first long word: `michel2022distributionally`. */
function citationKey({ id, title, authors, year }: Paper): string {
  const surname = authors[0]?.split(/\s+/u).at(-1) ?? '';
  const word = title.split(/\s+/u).find((each) => each.length > 3) ?? '';
  const key = plainLetters(surname) + (year ?? '') + plainLetters(word);
  return key === '' ? id.replace(/[^\w.-]/gu, '') : key;
}

function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/gu, '')
    .toLowerCase();
}

function authorList({ authors, hasMoreAuthors }: Paper): string {
  return [...authors.map(authorName), ...(hasMoreAuthors ? ['others'] : [])].join(' and ');
}

/** A team is one name, not a first and a last one. */
function authorName(author: string): string {
  const name = escapeLatex(author);
  return lexicon('group-name').pattern.test(author) ? `{${name}}` : name;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeLatex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/gu, (character) => ESCAPES[character] ?? `\\${character}`);
}
