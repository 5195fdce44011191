import { defineCommand } from '../src/command.ts';
import type { Reply } from '../src/reply.ts';
import { readQuestion } from '../src/understanding/readQuestion.ts';
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
    if (topic && readQuestion(topic).question === '') return yield noTopic;
    const question = topic ? `What do the papers say about ${topic}?` : 'What are the papers about?';
    yield* digest({ topic, question }, call, services);
  },
  actions: answerHandlers,
});

/** An overview of everything would look as if that had been found. */
const noTopic: Reply = {
  parts: [
    {
      kind: 'text',
      text: 'There is no topic in that. Give a few words to look for, or /summarize alone to hear what all the papers are about.',
    },
  ],
};
