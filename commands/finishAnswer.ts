import type { Answer } from '../src/answering/answer.ts';
import { citationKey } from '../src/answering/citation.ts';
import type { Call, Services } from '../src/command.ts';
import type { Action, Part, Reply } from '../src/reply.ts';
import type { Conversation } from './conversation.ts';

interface Setting {
  readonly call: Call;
  readonly services: Services;
  readonly conversation: Conversation;
}

/** Adds to the reply with an answer what moderators wrote about it, and what a member can do with it. */
export async function finishAnswer(reply: Reply, answer: Answer, setting: Setting): Promise<Reply> {
  const { call, services, conversation } = setting;
  const notes = await moderatorsNotes(answer, call, services);
  const actions = answerActions(call, { isPrivate: call.isPrivate ?? false, conversation });
  return { ...reply, parts: [...reply.parts, ...notes], actions };
}

/** What a member can do with an answer; the values carry ids alone, everything else is kept. */
export function answerActions(
  { id, place }: Pick<Call, 'id' | 'place'>,
  { isPrivate, conversation }: { readonly isPrivate: boolean; readonly conversation: Conversation },
): readonly Action[] {
  const inServer = place.kind === 'server';
  const share = isPrivate && inServer ? [{ name: 'share', label: 'Share', value: id }] : [];
  const doubt = inServer
    ? [{ name: 'doubt', label: 'This citation is wrong', value: id, startsRow: true }]
    : [];
  return [
    { name: 'evidence', label: 'Evidence', value: id, isPrimary: true },
    { name: 'follow', label: 'Follow up', value: conversation.thread },
    ...share,
    { name: 'helpful', label: '👍', value: id, startsRow: true },
    { name: 'unhelpful', label: '👎', value: id },
    { name: 'bibtex', label: 'BibTeX', value: id },
    { name: 'markdown', label: 'Markdown', value: id },
    ...doubt,
  ];
}

/** What moderators wrote about sentences that are cited here. */
export async function moderatorsNotes(
  { footnotes }: Answer,
  { place }: Call,
  { state }: Services,
): Promise<readonly Part[]> {
  if (place.kind !== 'server') return [];
  const cited = footnotes.map(({ citation }) => citation);
  const notes = await state.disputes.notesOn(place.server, cited);
  return notes.map(({ place: noted, note }) => {
    const marker = footnotes.find(({ citation }) => citationKey(citation) === citationKey(noted))?.marker;
    return { kind: 'note', text: `Moderators on [${marker}]: ${note}` };
  });
}
