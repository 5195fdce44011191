import { NO_QUOTATION, quotationAfter } from '../papers/quotation.ts';
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
  const isOver = isPause && endsSentence(open);
  const rest = spansOfLine(open, lineStart, open.length);
  const last = isOver ? withWholeQuotations(open, rest) : joinedQuotations(open, rest).slice(0, -1);
  sentences.push(...last);
  return { sentences, length: last.at(-1)?.end ?? lineStart };
}

function sentencesOfLine(text: string, start: number, end: number): readonly SentenceSpan[] {
  return withWholeQuotations(text, spansOfLine(text, start, end));
}

function spansOfLine(text: string, start: number, end: number): readonly SentenceSpan[] {
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

/** None ends within quotation marks, unless they are never closed: then they tell nothing. */
function withWholeQuotations(text: string, spans: readonly SentenceSpan[]): readonly SentenceSpan[] {
  const joined = joinedQuotations(text, spans);
  const last = joined.at(-1);
  const isOpen = last && quotationAfter(text.slice(last.start, last.end)).isOpen;
  return isOpen ? spans : joined;
}

/** Each read once, since a quotation may be as long as a reply. */
function joinedQuotations(text: string, spans: readonly SentenceSpan[]): readonly SentenceSpan[] {
  const joined: SentenceSpan[] = [];
  let quotation = NO_QUOTATION;
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && quotation.isOpen) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
    quotation = quotationAfter(text.slice(span.start, span.end), quotation);
  }
  return joined;
}

/** Whether a text ends with a sentence and not with an abbreviation, such as `et al.`. */
function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text) && splitSentences(`${text.trimEnd()} Next`).at(-1) === 'Next';
}
