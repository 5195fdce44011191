import { splitSentences } from '../papers/splitSentences.ts';

/** A part of a text: [start, end) in UTF-16 units. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text that is still being written, and how much of it they use up. */
export interface Taken {
  readonly sentences: readonly SentenceSpan[];
  readonly length: number;
}

const LIST_MARK = /^\s*(?:[-*•]|\(?\d{1,2}[.)])\s+/u;
const ENDS_SENTENCE = /[\p{Sentence_Terminal}…]["'”’」』)）\]]*\s*$/u;

/**
 * The sentences that are complete: those of whole lines, and those that another one follows. At a pause the
 * last one counts as complete when it ends like a sentence.
 */
export function takeSentences(open: string, isPause: boolean): Taken {
  const lineStart = open.lastIndexOf('\n') + 1;
  const sentences: SentenceSpan[] = [];
  for (let start = 0; start < lineStart; start = open.indexOf('\n', start) + 1) {
    sentences.push(...sentencesOfLine(open, start, open.indexOf('\n', start)));
  }
  const last = sentencesOfLine(open, lineStart, open.length);
  if (!isPause || !endsSentence(open)) last.pop();
  sentences.push(...last);
  return { sentences, length: last.at(-1)?.end ?? lineStart };
}

function sentencesOfLine(text: string, start: number, end: number): SentenceSpan[] {
  const line = text.slice(start, end);
  if (line.trim() === '') return [];
  if (/^\s*#/u.test(line)) return [{ start, end }];
  let at = start + (LIST_MARK.exec(line)?.[0].length ?? 0);
  return splitSentences(text.slice(at, end)).map((sentence) => {
    const from = text.indexOf(sentence, at);
    at = from + sentence.length;
    return { start: from, end: at };
  });
}

/** Whether a text ends with a sentence and not with an abbreviation, such as `et al.`. */
function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text) && splitSentences(`${text.trimEnd()} Next`).at(-1) === 'Next';
}
