import { checkClaims } from '../src/answering/checkClaims.ts';
import { defineCommand } from '../src/command.ts';
import { answerHandlers } from './answerHandlers.ts';
import { answerOn, checkedParts } from './checkedParts.ts';
import { conversationOf } from './conversation.ts';
import { finishAnswer } from './finishAnswer.ts';
import { keepAnswer } from './keptAnswer.ts';

export const check = defineCommand({
  name: 'check',
  description: 'Check claims against the papers: supported, contradicted or not in them.',
  options: {
    claim: { kind: 'text', description: 'One claim, or several sentences.', required: true, maxLength: 4000 },
    private: { kind: 'flag', description: 'Only you see the result.' },
  },
  onMessage: { label: 'Check this claim', option: 'claim' },
  isPrivate: (values) => values.private,
  async *run(call, services) {
    const { claim: question } = call.values;
    const checked = await checkClaims(question, services.search);
    if (checked.length === 0) return yield nothingClaimed;
    const answer = answerOn(checked);
    const reply = { parts: checkedParts(checked) };
    if (!answer) return yield reply;
    await keepAnswer({ answer, kind: 'check', question }, call, services);
    yield await finishAnswer(reply, answer, { call, services, conversation: conversationOf(call), question });
  },
  actions: answerHandlers,
});

const nothingClaimed = {
  parts: [
    {
      kind: 'text',
      text: 'There is no claim in that to check. Give a sentence that says something, such as:',
    },
    { kind: 'verbatim', text: '/check Gemma 2 has up to 27 billion parameters.' },
  ],
} as const;
