import type { Entry } from '@retorquere/bibtex-parser';
import type { Problem } from '../problem.ts';
import { type Draft, type Fields, type Imported, lineAt, linkOf, YEAR_DIGITS } from './imported.ts';
import { plainLatexText, unknownCommand } from './readLatex.ts';

/** A BibTeX or BibLaTeX library; LaTeX in the fields becomes plain text. An entry's key is the paper's id. */
export async function importBibtex(text: string, file: string): Promise<Imported> {
  const { parse } = await import('@retorquere/bibtex-parser'); // 0.2 s to load: only for those who have such a file
  const library = parse(text, { sentenceCase: false, unsupported: unknownCommand });
  const problems = library.errors.map(({ error, input }): Problem => {
    const line = lineAt(text, text.indexOf(input ?? ''));
    return {
      file,
      line,
      message: `not BibTeX (${error.replace(/\s+/gu, ' ')}): mend this entry's braces and quotes`,
    };
  });
  let from = 0;
  // An entry that could not be read comes without its input; its error is among the problems.
  const drafts = library.entries
    .filter(({ input }) => input !== '')
    .map((entry): Draft => {
      const start = text.indexOf(entry.input, from);
      if (start >= 0) from = start + entry.input.length;
      return { fields: fieldsOf(entry), lineOf: () => lineAt(text, start) };
    });
  return { drafts, problems };
}

function fieldsOf({ key, input, fields: { title, author, year, date, abstract, ...rest } }: Entry): Fields {
  const plain = (text: string | undefined) => plainLatexText(text, input);
  const { doi, url, eprint, journal, journaltitle, booktitle } = rest;
  return {
    id: key,
    title: plain(title),
    authors: author?.map(({ name, firstName, prefix, lastName, suffix }) =>
      plain((name ? [name] : [firstName, prefix, lastName, suffix]).filter(Boolean).join(' ')),
    ),
    year: year ?? date?.slice(0, YEAR_DIGITS),
    venue: plain(booktitle ?? journaltitle ?? journal),
    link: linkOf({
      doi,
      url,
      arxiv: /arxiv/iu.test(rest['archiveprefix'] ?? rest['eprinttype'] ?? '') ? eprint : undefined,
    }),
    abstract: plain(abstract),
  };
}
