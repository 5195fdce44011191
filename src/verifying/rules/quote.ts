import type { TextReading } from '../readTextTerms.ts';
import type { Rule } from '../rule.ts';

/** Shorter spans in quotation marks are titles and terms, which other rules read. */
const MIN_QUOTED_WORDS = 4;

/**
 * What stands in quotation marks was really said: the exact span is in a cited sentence or the title.
 * `The authors "urge caution when claiming positive results".` An ellipsis cuts a quotation in two.
 */
export const quote: Rule = {
  name: 'quote',
  check: ({ statement, sentences, title }) =>
    holdsQuotations(statement, [...sentences, title]) ? 'pass' : 'fail',
};

/** Whether each quotation in a text stands in one of the sources. */
export function holdsQuotations({ text }: TextReading, sources: readonly TextReading[]): boolean {
  const texts = sources.map((source) => source.text.toLowerCase());
  return quotedSpans(text.toLowerCase()).every((span) => texts.some((source) => source.includes(span)));
}

function quotedSpans(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]+)"/gu)]
    .flatMap(([, quoted = '']) => quoted.split('...'))
    .map((span) => span.trim().replace(/[.,;:!?]+$/u, ''))
    .filter((span) => span.split(' ').length >= MIN_QUOTED_WORDS);
}
