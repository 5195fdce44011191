import { defineCommand } from '../src/command.ts';
import { withoutMarks } from '../src/understanding/withoutMarks.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { digest } from './answers/digest.ts';

export const summarize = defineCommand({
  name: 'summarize',
  description: 'What the papers say on a topic, paper by paper; without a topic, what they are about.',
  options: {
    topic: { kind: 'text', description: 'A few words; leave it out for an overview.', maxLength: 300 },
    private: { kind: 'flag', description: 'Only you see the digest.' },
  },
  isPrivate: (values) => values.private,
  async *run(call, services) {
    const topic = withoutMarks(call.values.topic ?? '').trim();
    const question = topic ? `What do the papers say about ${topic}?` : 'What are the papers about?';
    yield* digest({ topic, question }, call, services);
  },
  actions: answerHandlers,
});
