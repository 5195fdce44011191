import { type MetadataField, metadataValue, type Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';

/** A claimed pointer of a statement to one sentence of a paper, by its number from 0. */
export interface SentenceCitation {
  readonly paper: string;
  readonly sentence: number;
}

/** A claimed pointer of a statement to one field of a paper's record. */
export interface FieldCitation {
  readonly paper: string;
  readonly field: MetadataField;
}

/** `quote`, where a writer gives one, is the text that it believes to stand there; the verifier compares. */
export type Citation = (SentenceCitation | FieldCitation) & { readonly quote?: string };

/** What stands where a citation points: verbatim, or undefined where there is no such place. */
export function citedText(paper: Paper, citation: Citation): string | undefined {
  return 'field' in citation ? metadataValue(paper, citation.field) : sentencesOf(paper)[citation.sentence];
}

/** Equal for citations of one place. */
export function citationKey(citation: SentenceCitation | FieldCitation): string {
  return JSON.stringify([citation.paper, 'field' in citation ? citation.field : citation.sentence]);
}
