import type { ActionHandler } from '../src/command.ts';
import type { Part } from '../src/reply.ts';
import { conversationOf } from './conversation.ts';
import { answerActions, moderatorsNotes } from './finishAnswer.ts';
import { keptAnswer, noLongerKept } from './keptAnswer.ts';

/** Posts a private answer for everybody, with the name of the member who asked; only they can. */
export const share: ActionHandler = {
  isPrivate: false,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    if (!kept) return yield noLongerKept;
    if (!kept.askedBy(call.member)) {
      return yield { parts: [{ kind: 'text', text: 'Only the member who asked can share this answer.' }] };
    }
    const conversation = conversationOf({ ...call, id, isPrivate: false }, id);
    await services.state.conversations.add(conversation, { receipt: id, member: call.member, question: '' });
    const { answer } = kept;
    const notes = await moderatorsNotes(answer, call, services);
    yield {
      parts: [{ kind: 'answer', answer }, ...(answer.writer === 'extractive' ? [quoted] : []), ...notes],
      actions: answerActions({ id, place: call.place }, { isPrivate: false, conversation }),
      namesAsker: true,
    };
  },
};

const quoted: Part = { kind: 'note', text: 'Quoted from the abstracts; no model wrote this.' };
