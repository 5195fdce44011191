import type { VerifiedStatement } from '../answering/answer.ts';

/** Whether a statement is a whole sentence of an abstract: it stands in quotation marks, and its footnote need not quote it. */
export function isQuotation({ text, citations }: VerifiedStatement): boolean {
  return citations.some((citation) => 'sentence' in citation && citation.quote === text);
}
