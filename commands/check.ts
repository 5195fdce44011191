import { defineCommand } from '../src/command.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { checkText } from './answers/checkText.ts';

export const check = defineCommand({
  name: 'check',
  description: 'Check claims against the papers: supported, contradicted, or what comes nearest.',
  options: {
    claim: { kind: 'text', description: 'One claim, or several sentences.', required: true, maxLength: 4000 },
    private: { kind: 'flag', description: 'Only you see the result.' },
  },
  onMessage: { label: 'Check this claim', option: 'claim' },
  isPrivate: (values) => values.private,
  async *run(call, services) {
    yield* checkText(call.values.claim, call, services);
  },
  actions: answerHandlers,
});
