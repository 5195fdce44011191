import { defineCommand } from '../src/command.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { askQuestion } from './answers/askQuestion.ts';
import { readForwarded } from './answers/readForwarded.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Ask a question about the papers and get an answer with footnotes.',
  options: {
    question: { kind: 'text', description: 'What you want to know.', required: true, maxLength: 1000 },
    private: { kind: 'flag', description: 'Only you see the answer.' },
  },
  isPrivate: (values) => values.private,
  onForwarded: readForwarded,
  run: (call, services) => askQuestion(call.values.question, call, services),
  actions: answerHandlers,
});
