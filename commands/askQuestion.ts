import { carryOver, type EarlierTurn } from '../src/answering/carryOver.ts';
import type { Exchange } from '../src/answering/draft.ts';
import type { Call, Services } from '../src/command.ts';
import type { Reply } from '../src/reply.ts';
import { type Conversation, conversationOf, earlierTurns } from './conversation.ts';
import { finishAnswer } from './finishAnswer.ts';
import { outcomeReply } from './outcomeReply.ts';
import { suggestQuestions } from './suggestQuestions.ts';

/** The growing answer to a question, understood in its conversation, and at last what can be done with it. */
export async function* askQuestion(
  question: string,
  call: Call,
  services: Services,
  conversation: Conversation = conversationOf(call),
): AsyncGenerator<Reply> {
  const { answerQuestion, papers, state } = services;
  const turns = await earlierTurns(conversation, services);
  const understood = carryOver(question, turns);
  const answering = answerQuestion(understood, 'answer', { ...call, earlier: exchangesOf(turns) });
  let next = await answering.next();
  for (; !next.done; next = await answering.next()) {
    yield tellQuestion({ parts: [{ kind: 'answer', answer: next.value }] }, question, understood);
  }
  const outcome = next.value;
  if (outcome.kind === 'refused') return yield outcomeReply(outcome, papers);
  const reply = tellQuestion(outcomeReply(outcome, papers, understood), question, understood);
  if (outcome.kind === 'declined') {
    const { reason, papers: nearest } = outcome;
    const about = nearest.length > 0 ? nearest : [...papers];
    return yield { ...reply, declined: reason, actions: await suggestQuestions(about, call, services) };
  }
  const turn = { receipt: call.id, member: call.member, question: understood };
  await state.conversations.add(conversation, turn);
  yield await finishAnswer(reply, outcome.answer, { call, services, conversation });
}

/** What a model is told of the conversation: turns of which both sides are still known. */
function exchangesOf(turns: readonly EarlierTurn[]): readonly Exchange[] {
  return turns.flatMap(({ question, answer }) => (question && answer ? { question, answer } : []));
}

/** Says what is answered: the question as it was asked, or how a follow-up was understood. */
function tellQuestion(reply: Reply, question: string, understood: string): Reply {
  if (question === understood) return { ...reply, question };
  return { ...reply, parts: [{ kind: 'note', text: `Understood as: ${understood}` }, ...reply.parts] };
}
