// What the tools hand back, as schemas that a client reads.
import { z } from 'zod';
import type { Answer, Footnote } from '../answering/answer.ts';
import { defined } from '../defined.ts';
import { isQuotable, METADATA_FIELDS, type Paper } from '../papers/paper.ts';
import { noticeMark } from '../papers/paperNotice.ts';

const noticeShape = z.object({
  kind: z.enum(['withdrawn', 'retracted', 'of-concern', 'corrected']),
  date: z.string().optional(),
  link: z.string().describe('Where it is announced.'),
});

export const paperShape = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.int().optional(),
  venue: z.string().optional(),
  link: z.string().optional().describe('Where the full text is.'),
  isQuotable: z
    .boolean()
    .describe('Whether it has an abstract; without one it is known by its record alone.'),
  notice: noticeShape.optional().describe('What was announced of it since: tell whoever relies on it.'),
});

export const citationShape = z.object({
  paper: z.string().describe('The id of the paper.'),
  sentence: z.int().optional().describe('Which sentence of its abstract, from 0.'),
  field: z.enum(METADATA_FIELDS).optional().describe('Or which field of its record.'),
  quote: z.string().describe('What stands there, word for word.'),
});

export const footnoteShape = citationShape.extend({
  marker: z.int().describe('The number that statements point to it by.'),
});

type PaperFound = z.infer<typeof paperShape>;

export function paperFound(paper: Paper): PaperFound {
  const { id, title, authors, year, venue, link, notice } = paper;
  return {
    ...{ id, title, authors: [...authors], isQuotable: isQuotable(paper) },
    ...defined({ year, venue, link, notice: notice && { ...notice } }),
  };
}

export function footnoteFound({ marker, citation }: Footnote): z.infer<typeof footnoteShape> {
  const { paper, quote } = citation;
  return 'field' in citation
    ? { marker, paper, field: citation.field, quote }
    : { marker, paper, sentence: citation.sentence, quote };
}

/** `Title (year)`, and the mark of what was announced since. */
export function nameOf({ title, year, notice }: Pick<PaperFound, 'title' | 'year' | 'notice'>): string {
  return (year === undefined ? title : `${title} (${year})`) + noticeMark(notice);
}

/** The papers of an answer's footnotes, in the order of their markers. */
export function papersCited({ footnotes }: Answer): readonly Paper[] {
  return [...new Set(footnotes.map(({ paper }) => paper))];
}
