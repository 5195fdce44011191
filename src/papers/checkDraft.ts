import { z } from 'zod';
import type { Draft, FieldName } from './importers/imported.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';

/** Far above any abstract (the longest of 95,000 has 16,205), far below a full text. */
const MAX_ABSTRACT_CHARACTERS = 40_000;
const MAX_ID_CHARACTERS = 200;

const line = (message: string) =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z.string(message).transform(foldLines).pipe(z.string().min(1, message)),
  );
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional());

const record = z.object({
  id: line('id is missing: give the paper an id of its own, such as its arXiv id').pipe(
    z.string().max(MAX_ID_CHARACTERS, `id is longer than ${MAX_ID_CHARACTERS} characters: give a short one`),
  ),
  title: line('title is missing: every paper needs a title'),
  authors: optional(
    z.preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(
        line('authors holds an empty name: remove it'),
        'authors is not a list of names: write one name a line',
      ),
    ),
  ),
  year: optional(
    z
      .preprocess(
        String,
        z
          .string()
          .trim()
          .regex(/^(?:1[5-9]|20)\d\d$/u, 'year is not a year: write four digits, such as 2024'),
      )
      .transform(Number),
  ),
  venue: optional(line('venue is not text: write its name')),
  link: optional(
    z
      .string('link is not text: write an address that begins with https://')
      .trim()
      .pipe(
        z.url({
          protocol: /^https$/u,
          error: 'link is not an https address: write one that begins with https://',
        }),
      ),
  ),
  abstract: z
    .string('abstract is missing: add it, or take the paper out')
    .max(
      MAX_ABSTRACT_CHARACTERS,
      `abstract is longer than ${MAX_ABSTRACT_CHARACTERS} characters: is it a full text? Give the abstract alone`,
    )
    .transform(foldLines)
    .pipe(z.string().min(1, 'abstract is empty: add it, or take the paper out')),
});

/** Texts are found by whatever words they have: test collections hold titles alone, and abstracts alone. */
const foundBy = z.preprocess((value) => value ?? '', z.string('is not text').transform(foldLines));

/** What papers are loaded for: quoting needs a title to name and an abstract to quote. */
export type Purpose = 'quoting' | 'finding';

const RECORDS = { quoting: record, finding: record.extend({ title: foundBy, abstract: foundBy }) };

/** What is wrong with a paper, and its id where that is none of it. */
export interface Refused {
  readonly problems: readonly Problem[];
  readonly id: string | undefined;
}

/** The paper, or everything that is wrong with it. */
export function checkDraft(draft: Draft, file: string, purpose: Purpose): Paper | Refused {
  const read = RECORDS[purpose].safeParse(draft.fields);
  if (!read.success) {
    return {
      id: record.shape.id.safeParse(draft.fields.id).data,
      problems: read.error.issues.map(({ path, message }) => ({
        file,
        line: draft.lineOf(path[0] as FieldName), // the schema's own keys
        message,
      })),
    };
  }
  const { id, title, authors = [], year, venue, link, abstract } = read.data;
  return {
    id,
    title,
    authors,
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(link !== undefined && { link }),
    abstract,
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Verbatim but for line breaks, each with the white space around it one space. */
function foldLines(text: string): string {
  const trimmed = text.trim();
  return LINE_BREAK.test(trimmed) ? trimmed.replace(LINE_BREAKS, ' ') : trimmed;
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;
const LINE_BREAKS = /\s*[\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/gu;
