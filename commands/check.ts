import { checkClaims } from '../src/answering/checkClaims.ts';
import { defineCommand } from '../src/command.ts';
import type { Collection } from '../src/papers/collection.ts';
import { isQuotable } from '../src/papers/paper.ts';
import { sentencesOf } from '../src/papers/sentences.ts';
import type { Reply } from '../src/reply.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { answerOn, checkedParts } from './answers/checkedParts.ts';
import { conversationOf } from './answers/conversation.ts';
import { finishAnswer } from './answers/finishAnswer.ts';
import { keepAnswer } from './answers/keptAnswer.ts';
import { refusalReply } from './replies/refusalReply.ts';

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
    const checked = await services.limit(call, () => checkClaims(question, services.search));
    if ('kind' in checked) return yield refusalReply(checked);
    if (checked.length === 0) return yield nothingClaimed(services.papers);
    const answer = answerOn(checked);
    const reply = { parts: checkedParts(checked) };
    if (!answer) return yield reply;
    await keepAnswer({ answer, kind: 'check', question }, call, services);
    yield await finishAnswer(reply, answer, { call, services, conversation: conversationOf(call), question });
  },
  actions: answerHandlers,
});

/** The example is the shortest sentence of a paper here that says something by itself: a claim that is supported. */
function nothingClaimed(papers: Collection): Reply {
  const sentences = [...papers].filter(isQuotable).slice(0, MAX_EXAMPLES).flatMap(sentencesOf);
  const byLength = [...sentences].sort((one, other) => one.length - other.length);
  const example = byLength.find((sentence) => !OF_THE_TEXT.test(sentence)) ?? byLength[0];
  const text = 'There is no claim in that to check. Give a sentence that says something';
  if (example === undefined) return { parts: [{ kind: 'text', text: `${text}.` }] };
  return {
    parts: [
      { kind: 'text', text: `${text}, such as:` },
      { kind: 'verbatim', text: `/check ${example}` },
    ],
  };
}

const MAX_EXAMPLES = 20;
/** Sentences that speak of their authors and of the text itself, or point back in it. */
const OF_THE_TEXT =
  /\b(?:we|our|us|papers?|report|chapter|work|this|these|that|such|it|they|their|here|however|moreover|additionally|therefore)\b/iu;
