import type { Exchange, WritingTask } from '../answering/draft.ts';
import type { Message } from './cacheMarks.ts';
import { declineWord } from './readLine.ts';

/** Some 2,000 tokens of English: what is further back is rarely pointed to. */
const MAX_EARLIER_CHARACTERS = 6000;

/** The latest turns of a conversation that fit, unchanged, oldest first. */
export function earlierMessages(task: Pick<WritingTask, 'earlier'>): readonly Message[] {
  return recentExchanges(task).flatMap(({ question, answer, declined }) => [
    { role: 'user', content: question } as const,
    { role: 'assistant', content: declined ? declineWord(declined) : answer } as const,
  ]);
}

function recentExchanges({ earlier = [] }: Pick<WritingTask, 'earlier'>): readonly Exchange[] {
  let left = MAX_EARLIER_CHARACTERS;
  const recent: Exchange[] = [];
  for (const exchange of earlier.toReversed()) {
    left -= exchange.question.length + exchange.answer.length;
    if (left < 0) break;
    recent.unshift(exchange);
  }
  return recent;
}
