import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { amountsIn } from '../answerability/amounts.ts';
import { askedFor } from '../answerability/askedFor.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';

/**
 * [start, end) of the part of a sentence that answers, where one part alone can be meant: the only number where a number
 * is asked for, or what an abbreviation stands for.
 */
export function answerSpan(
  reading: Reading,
  { text, sentence }: ScoredSentence,
): readonly [number, number] | undefined {
  const read = text.sentences[sentence];
  if (!read) return undefined;
  if (reading.kind === 'acronymExpansion') return acronymExpansionSpan(reading, text, read.text);
  if (askedFor(reading) !== 'amount') return undefined;
  const [only, another] = amountsIn(read);
  return only && !another ? only.span : undefined;
}

function acronymExpansionSpan(
  { terms, question }: Reading,
  { acronymExpansions }: PaperText,
  sentence: string,
): readonly [number, number] | undefined {
  const asked = new Set([...terms.map((term) => term.text), ...question.words.map((word) => word.text)]);
  const form = acronymExpansions.find(
    ({ short, long }) => asked.has(short.toLowerCase()) && sentence.includes(`${long} (${short}`),
  );
  const start = form ? sentence.indexOf(form.long) : -1;
  return form ? [start, start + form.long.length] : undefined;
}
