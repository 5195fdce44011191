import type { PaperText, ReadText } from '../../understanding/paperText.ts';
import type { Reading } from '../../understanding/readWith.ts';
import { type Amount, amountsIn } from '../answerability/amounts.ts';
import { askedFor } from '../answerability/askedFor.ts';
import type { ScoredSentence } from '../answerability/scoreSentences.ts';

/**
 * [start, end) of the part of a sentence that may answer: the number of the asked thing where a number is asked for, or the
 * only one, or what an abbreviation stands for. Whether it is shown so is the verifier's to say.
 */
export function answerSpan(
  reading: Reading,
  { text, sentence }: ScoredSentence,
): readonly [number, number] | undefined {
  const read = text.sentences[sentence];
  if (!read) return undefined;
  if (reading.kind === 'acronymExpansion') return acronymExpansionSpan(reading, text, read.text);
  if (askedFor(reading) !== 'amount') return undefined;
  const amounts = amountsIn(read);
  const [only, another] =
    amounts.length > 1 ? amounts.filter((amount) => isOfHead(amount, reading, read)) : amounts;
  return only && !another ? only.span : undefined;
}

const NEAR = 4;

/** Whether the thing that is asked for stands right behind an amount. */
function isOfHead({ place }: Amount, { terms }: Reading, { words }: ReadText): boolean {
  const heads = terms.filter(({ role }) => role === 'head').map(({ stem }) => stem);
  return words.slice(place + 1, place + 1 + NEAR).some(({ stem }) => heads.includes(stem));
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
