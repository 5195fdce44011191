import { checkedBefore } from '../../src/answering/checkClaims.ts';
import type { CheckedClaim } from '../../src/answering/foundClaim.ts';
import { withLanguages } from '../../src/answering/withLanguages.ts';
import type { ActionHandler } from '../../src/command.ts';
import { defined } from '../../src/defined.ts';
import type { Part, Reply } from '../../src/reply.ts';
import { UNSURE } from '../replies/outcomeReply.ts';
import { sourceNote } from '../replies/sourceNote.ts';
import { checkedParts, limits, verdictOn } from './checkText.ts';
import { conversationOf } from './conversation.ts';
import { answerActions, moderatorsNotes } from './finishAnswer.ts';
import { type KeptAnswer, keptAnswer, noLongerKept } from './keptAnswer.ts';

/** Posts a private answer for everybody, with the name of the member who asked; only they can, and once. */
export const share: ActionHandler = {
  isPrivate: false,
  refuse: async (id, call, services) => {
    const kept = await keptAnswer(id, call, services);
    if (!kept) return noLongerKept;
    if (!kept.askedBy(call.member)) return notYours;
    return kept.isPrivate ? undefined : sharedBefore;
  },
  async *run(id, call, services) {
    const { receipts, conversations } = services.state;
    const kept = await keptAnswer(id, call, services);
    if (!kept) return yield noLongerKept;
    if (!kept.askedBy(call.member)) return yield notYours;
    if (!(await receipts.publish(kept.collection.id, id))) return yield sharedBefore;
    const question = kept.question ?? (await conversations.question(id));
    const conversation = conversationOf({ ...call, isPrivate: false }, id);
    await conversations.add(conversation, { receipt: id, member: call.member, question });
    const notes = await moderatorsNotes(kept.answer, kept.collection, services);
    const claims =
      kept.kind === 'check' && question !== undefined
        ? withLanguages(checkedBefore(question, kept.answer), kept.collection.papers)
        : undefined;
    yield {
      parts: [...partsOf(kept, claims), ...notes],
      ...defined({ checked: claims && verdictOn(claims), isUnsure: kept.isUnsure || undefined }),
      ...answerActions({ id, place: call.place }, { isPrivate: false, conversation }),
      namesAsker: true,
      ...defined({ question: kept.kind === 'check' ? undefined : question }),
    };
  },
};

const notYours: Reply = {
  parts: [{ kind: 'text', text: 'Only the member who asked can share this answer.' }],
};
const sharedBefore: Reply = {
  parts: [{ kind: 'text', text: 'This answer has been shared already: everybody can see it.' }],
};

/** As the member saw it; what a check found nothing on is known only while its text is. */
function partsOf(
  { answer, kind, isUnsure, readings }: KeptAnswer,
  claims: readonly CheckedClaim[] | undefined,
): readonly Part[] {
  if (claims) return checkedParts(claims, readings);
  const shown: Part = { kind: 'answer', answer };
  if (kind === 'check')
    return [shown, note(limits(0, readings)), note('Claims of which these papers say nothing are left out.')];
  const said: readonly Part[] = isUnsure ? [{ kind: 'text', text: UNSURE }, shown] : [shown];
  return answer.writer === 'extractive' ? [...said, note(sourceNote(answer, 'no-key'))] : said;
}

function note(text: string): Part {
  return { kind: 'note', text };
}
