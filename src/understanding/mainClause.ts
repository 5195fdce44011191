import { lexicon } from '../language/lexicon.ts';
import { withoutOpening } from './withoutCourtesies.ts';

/** What ends a sentence or leads to one: `My teacher asked:`, `Sorry to ask, but`. */
const BORDER = /(?<=[.!?;:]["”’)]?)\s+|,\s+(?=but\b)/giu;
/** What may stand before the clause that asks: another sentence, or `in mice,`. */
const BEFORE = /[.!?;:,]\s+(?:but\s+)?|\s[-–—]\s/gu;

/** A part of a message, from `start` up to `end`. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly asks: boolean;
}

/** The sentences of a message, and whether each asks: by how it begins, or by its mark. */
export function partsOfMessage(message: string): readonly Part[] {
  const ends = [...[...message.matchAll(BORDER)].map(({ index }) => index), message.length];
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    const text = message.slice(start, end);
    return { start, end, asks: /[?？]\W*$/u.test(text) || isHead(clauseIn(text)) };
  });
}

/**
 * The clause that asks, in lower case: without greetings, without `do you know`, and without what stands before it where
 * that asks nothing. A question without such a clause is returned whole.
 */
export function mainClause(question: string): string {
  const clause = clauseIn(question);
  if (isHead(clause)) return clause;
  const [asking, ...more] = partsOfMessage(question).filter(({ asks }) => asks);
  return asking && more.length === 0 ? clauseIn(question.slice(asking.start)) : clause;
}

function clauseIn(text: string): string {
  const whole = withoutOpening(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^[^\p{L}\p{N}]+/u, ''),
  );
  if (isHead(whole)) return whole;
  const clauses = [...whole.matchAll(BEFORE)].map(({ 0: mark, index }) =>
    withoutOpening(whole.slice(index + mark.length)),
  );
  return clauses.find(isHead) ?? whole;
}

function isHead(clause: string): boolean {
  return ['question-head', 'asks-papers'].some((name) => lexicon(name).pattern.test(clause));
}
