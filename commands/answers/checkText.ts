import type { Call, Services } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { isQuotable } from '../../src/papers/paper.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import type { Reply } from '../../src/reply.ts';
import { refusalReply } from '../replies/refusalReply.ts';
import { answerOn, checkedParts } from './checkedParts.ts';
import { conversationOf } from './conversation.ts';
import { finishAnswer } from './finishAnswer.ts';
import { keepAnswer } from './keptAnswer.ts';

/** What the papers say of each claim in a text. */
export async function checkText(text: string, call: Call, services: Services): Promise<Reply> {
  const collection = await services.collections.of(call);
  const checked = await services.limit(call, () => services.checkClaims(text, { ...call, collection }));
  if ('kind' in checked) return refusalReply(checked);
  const { claims, work } = checked;
  if (claims.length === 0) return nothingClaimed(collection.papers);
  const answer = answerOn(claims);
  const reply = { parts: checkedParts(claims, work.readings) };
  if (!answer) return reply;
  const setting = { call, services, collection, conversation: conversationOf(call), question: text };
  await keepAnswer({ answer, kind: 'check', question: text, work }, setting);
  return finishAnswer(reply, answer, setting);
}

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
