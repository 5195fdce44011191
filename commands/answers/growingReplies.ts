import type { Answer } from '../../src/answering/answer.ts';
import type { Waiting } from '../../src/answering/outcome.ts';
import type { Reply } from '../../src/reply.ts';
import { waitingReply } from '../replies/refusalReply.ts';

type Answering<End> = AsyncGenerator<Answer | Waiting, End>;

/** A reply for each stage of a growing answer, and before them one that tells of a long wait; returns the outcome. */
export async function* growingReplies<End>(
  answering: Answering<End>,
  show: (answer: Answer) => Reply,
): AsyncGenerator<Reply, End> {
  let next = await answering.next();
  for (; !next.done; next = await answering.next())
    yield 'kind' in next.value ? waitingReply(next.value) : show(next.value);
  return next.value;
}

/** The outcome of a question whose growing answer nobody watches. */
export async function outcomeOf<End>(answering: Answering<End>): Promise<End> {
  let next = await answering.next();
  while (!next.done) next = await answering.next();
  return next.value;
}
