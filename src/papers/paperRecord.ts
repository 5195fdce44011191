// What each field of a paper must be, and how one that is not is mended.
import { z } from 'zod';
import { abstractText, withoutBreaks, withoutControls } from './abstractText.ts';
import { foldLines } from './foldLines.ts';
import { idFor } from './identifiers.ts';
import type { Fields } from './importers/imported.ts';

/** Far above any abstract (the longest of 95,000 has 16,205), far below a full text. */
const MAX_ABSTRACT_CHARACTERS = 40_000;
const MAX_ID_CHARACTERS = 200;
/** Browsers open no more. */
const MAX_LINK_CHARACTERS = 2_000;
/** Far above any title, name or venue: more is some other text in the wrong field. */
const MAX_LINE_CHARACTERS = 1_000;

/** Ends each problem with an id. */
export const MADE_UP_ID = 'so that one is made up here: give the paper one of its own, such as its arXiv id';

const NO_YEAR = 'year is not a year and is left out: write four digits, such as 2024';

/** Nothing else is made a text: an object may have any `toString`. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value);
const line = (message: string, tooLong = message) =>
  z.preprocess(
    asText,
    z
      .string(message)
      .transform((text) => foldLines(withoutControls(text)))
      .pipe(z.string().min(1, message).max(MAX_LINE_CHARACTERS, tooLong)),
  );
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional());

const record = z.object({
  id: line(`id is missing, ${MADE_UP_ID}`, `id is no id, ${MADE_UP_ID}`).pipe(
    z.string().max(MAX_ID_CHARACTERS, `id is longer than ${MAX_ID_CHARACTERS} characters, ${MADE_UP_ID}`),
  ),
  title: line(
    'title is missing: every paper needs a title',
    `title is longer than ${MAX_LINE_CHARACTERS} characters and is cut: is it another field?`,
  ),
  authors: optional(
    z.preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(
        line('authors holds what is no name, which is left out: write one name a line'),
        'authors is not a list of names and is left out: write one name a line',
      ),
    ),
  ),
  year: optional(
    z
      .preprocess(
        asText,
        z
          .string(NO_YEAR)
          .trim()
          .regex(/^(?:1[5-9]|20)\d\d$/u, NO_YEAR),
      )
      .transform(Number),
  ),
  venue: optional(line('venue is not a name and is left out: write the name of a journal or conference')),
  link: optional(
    z
      .string('link is not text and is left out: write an address that begins with https://')
      .trim()
      .max(MAX_LINK_CHARACTERS, `link is longer than ${MAX_LINK_CHARACTERS} characters and is left out`)
      .pipe(z.url({ protocol: /^https$/u, error: ({ input }) => linkMistake(input) })),
  ),
  abstract: z
    .string('abstract is not text and cannot be quoted: write it between quotes')
    .max(
      MAX_ABSTRACT_CHARACTERS,
      `abstract is longer than ${MAX_ABSTRACT_CHARACTERS} characters and cannot be quoted: is it a full text? Give the abstract alone`,
    )
    .transform((text) => abstractText(foldLines(withoutControls(withoutBreaks(text)))))
    .nullish(),
});

/** Texts are found by whatever words they have: test collections hold titles alone, and abstracts alone. */
const foundBy = z.preprocess((value) => value ?? '', z.string('is not text').transform(foldLines));

/** What papers are loaded for: quoting needs a title to name. */
export type Purpose = 'quoting' | 'finding';

export const RECORDS = { quoting: record, finding: record.extend({ title: foundBy, abstract: foundBy }) };

export type PaperRecord = z.infer<typeof record>;

export type RecordIssue = z.core.$ZodIssue;

/** The fields with the one that an issue is about mended, or without it. */
export function mendField(fields: Fields, { path: [field], code }: RecordIssue): Fields {
  switch (field) {
    case 'id':
      return { ...fields, id: idFor(fields) };
    case 'title':
      return { ...fields, title: code === 'too_big' ? cut(String(fields.title)) : undefined };
    case 'authors':
      return {
        ...fields,
        authors: Array.isArray(fields.authors) ? fields.authors.filter(isName) : undefined,
      };
    case 'link':
      return { ...fields, link: lifted(fields.link) };
    default:
      return { ...fields, [String(field)]: undefined };
  }
}

const name = line('');
const isName = (value: unknown) => name.safeParse(value).success;
const cut = (text: string) => `${foldLines(text).slice(0, MAX_LINE_CHARACTERS - 1)}…`;

const HTTP = /^\s*http:(?=\/\/)/iu;

/** Nearly every site that is still cited by http answers by https, too. */
function lifted(link: unknown): unknown {
  return typeof link === 'string' && link.length < MAX_LINK_CHARACTERS && HTTP.test(link)
    ? link.replace(HTTP, 'https:')
    : undefined;
}

function linkMistake(link: unknown): string {
  return lifted(link) === undefined
    ? 'link is not an https address and is left out: write one that begins with https://'
    : 'link is an http address and is read as https: write https:// where the site has it';
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
