import type { Answer, Footnote, VerifiedStatement } from '../answering/answer.ts';

/** Whether a statement is a whole sentence of an abstract: it stands in quotation marks, and its footnote need not quote it. */
export function isQuotation({ text, citations }: VerifiedStatement): boolean {
  return citations.some((citation) => 'sentence' in citation && citation.quote === text);
}

/** Whether a footnote need not quote what it cites: the statements say it word for word, or its line names title and year. */
export function isSaid({ citation }: Footnote, { statements }: Answer): boolean {
  if ('field' in citation && (citation.field === 'title' || citation.field === 'year')) return true;
  return statements.every(
    ({ text, citations }) =>
      text.includes(citation.quote) || !citations.some(({ quote }) => quote === citation.quote),
  );
}
