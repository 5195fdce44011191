import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Call, Services } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import type { ConversationPlace } from '../../src/state/conversations.ts';
import { conversationOf } from './conversation.ts';
import { finishOutcome } from './finishAnswer.ts';
import { growingReplies } from './growingReplies.ts';

export interface DigestWanted {
  /** Empty for an overview of all papers. */
  readonly topic: string;
  /** What it is the answer to, in the member's own words where there are some. */
  readonly question: string;
  readonly conversation?: ConversationPlace;
  /** Of these papers alone; default: all that the call sees. */
  readonly within?: OpenCollection;
}

/** What the papers say on a topic, or what they are about, growing paper by paper. */
export async function* digest(
  { topic, question, conversation, within }: DigestWanted,
  call: Call,
  services: Services,
): AsyncGenerator<Reply> {
  const collection = within ?? (await services.collections.of(call));
  const answering = services.answerQuestion(topic, 'digest', { ...call, collection });
  const outcome = yield* growingReplies(answering, (answer) => ({ parts: [{ kind: 'answer', answer }] }));
  const setting = {
    call,
    services,
    collection,
    conversation: conversation ?? conversationOf(call),
    question,
  };
  const reply = await finishOutcome(outcome, setting);
  if (outcome.kind !== 'answered') return yield reply;
  const told = new Set(outcome.answer.footnotes.map(({ paper }) => paper)).size;
  const { size } = collection.papers;
  const these = told === 1 ? 'This is one' : `These are ${told}`;
  const rest = `${these} of the ${size} papers. ${within ? '/collection says where they are from.' : '/papers lists all of them.'}`;
  const isPart = topic === '' && told < size;
  yield { ...reply, question, parts: isPart ? [...reply.parts, { kind: 'note', text: rest }] : reply.parts };
}
