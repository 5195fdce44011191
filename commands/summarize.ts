import { defineCommand } from '../src/command.ts';
import { answerHandlers } from './answerHandlers.ts';
import { conversationOf } from './conversation.ts';
import { finishAnswer } from './finishAnswer.ts';
import { outcomeReply } from './outcomeReply.ts';
import { suggestQuestions } from './suggestQuestions.ts';

export const summarize = defineCommand({
  name: 'summarize',
  description: 'What the papers say on a topic, paper by paper; without a topic, what they are about.',
  options: {
    topic: { kind: 'text', description: 'A few words; leave it out for an overview.', maxLength: 300 },
    private: { kind: 'flag', description: 'Only you see the digest.' },
  },
  isPrivate: (values) => values.private,
  async *run(call, services) {
    const { answerQuestion, papers } = services;
    const answering = answerQuestion(call.values.topic ?? '', 'digest', call);
    let next = await answering.next();
    for (; !next.done; next = await answering.next()) {
      yield { parts: [{ kind: 'answer', answer: next.value }] };
    }
    const outcome = next.value;
    if (outcome.kind === 'refused') return yield outcomeReply(outcome, papers);
    const reply = outcomeReply(outcome, papers);
    if (outcome.kind === 'declined') {
      const about = outcome.papers.length > 0 ? outcome.papers : [...papers];
      return yield {
        ...reply,
        declined: outcome.reason,
        actions: await suggestQuestions(about, call, services),
      };
    }
    yield await finishAnswer(reply, outcome.answer, { call, services, conversation: conversationOf(call) });
  },
  actions: answerHandlers,
});
