import type { PaperNotice } from './paperNotice.ts';

/** A research paper as our record knows it. Everything shown about a paper comes from here. */
export interface Paper {
  /** Stable and unique in the collection: an arXiv id, a DOI or a slug. */
  readonly id: string;
  readonly title: string;
  /** In the order of the record; empty where the source names none. */
  readonly authors: readonly string[];
  /** Whether there are more than the record names: `and others`. */
  readonly hasMoreAuthors?: true;
  readonly year?: number;
  readonly venue?: string;
  /** Where a reader finds the full text (https). */
  readonly link?: string;
  /** Verbatim, line breaks folded to spaces. Empty where the source has none: then no sentence can be cited. */
  readonly abstract: string;
  /** The gravest of what has been announced about it since. */
  readonly notice?: PaperNotice;
  /** The entry of a BibTeX library that it was read from, without private notes and its abstract. */
  readonly bibtex?: string;
}

/** Whether a paper has sentences to quote. One without is known by its record alone: who, when and where. */
export function isQuotable({ abstract }: Pick<Paper, 'abstract'>): boolean {
  return abstract !== '';
}

/** Who wrote a paper, in one line: `Jane Doe, Rick Roe and others`. Empty where its record names nobody. */
export function authorsLine({ authors, hasMoreAuthors }: Paper): string {
  const names = authors.join(', ');
  return hasMoreAuthors && names !== '' ? `${names} and others` : names;
}

/** What is said of a paper that is not quotable, wherever it is listed. */
export const NO_ABSTRACT = 'no abstract: cannot be quoted';
/** The same where its abstract would stand. */
export const NO_ABSTRACT_LINE = 'No abstract: cannot be quoted.';

/** The parts of a record that a statement can cite instead of a sentence. */
export const METADATA_FIELDS = ['title', 'authors', 'year', 'venue'] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number];

/** What the record says in a field, in the one form in which it is quoted; undefined where it says nothing. */
export function metadataValue(paper: Paper, field: MetadataField): string | undefined {
  if (field === 'authors') return authorsLine(paper) || undefined;
  const value = paper[field];
  return value === undefined ? undefined : String(value);
}
