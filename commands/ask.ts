import { defineCommand } from '../src/command.ts';
import { outcomeReply } from './outcomeReply.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask a question about the papers and get an answer with footnotes.',
  options: {
    question: { kind: 'text', description: 'What you want to know.', required: true, maxLength: 1000 },
    private: { kind: 'flag', description: 'Only you see the answer.' },
  },
  isPrivate: (values) => values.private,
  async *run(call, { answerQuestion, papers }) {
    const answering = answerQuestion(call.values.question, 'answer', call);
    let next = await answering.next();
    for (; !next.done; next = await answering.next())
      yield { parts: [{ kind: 'answer', answer: next.value }] };
    yield outcomeReply(next.value, papers);
  },
});
