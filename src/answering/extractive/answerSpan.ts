import type { PaperText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { amountsIn } from '../answerability/amounts.ts';
import { askedFor } from '../answerability/askedFor.ts';
import { counts } from '../answerability/counts.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';

/**
 * [start, end) of the part of a sentence that may answer: the number of the asked thing where a number is asked for, or the
 * only one, or what an abbreviation stands for. Whether it is shown so is the verifier's to say.
 */
export function answerSpan(
  reading: Reading,
  { text, sentence, matches }: ScoredSentence,
): readonly [number, number] | undefined {
  const read = text.sentences[sentence];
  if (!read) return undefined;
  if (reading.kind === 'acronymExpansion') return acronymExpansionSpan(reading, text, read.text);
  if (askedFor(reading) !== 'amount') return undefined;
  const amounts = amountsIn(read);
  const [only, another] =
    amounts.length > 1 ? amounts.filter((amount) => counts(amount, reading, { read, matches })) : amounts;
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
