import type { VerifiedCitation } from '../../answering/answer.ts';

/** A citation as every machine-readable command prints it. */
export function citationRow({ paper, quote, ...place }: VerifiedCitation): object {
  return {
    paper,
    ...('field' in place ? { field: place.field } : { sentence: place.sentence }),
    quote,
  };
}
