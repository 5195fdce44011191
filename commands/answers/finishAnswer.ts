// The last reply: what became of a question, kept as a turn of its conversation, and what can be done next.
import type { Answer } from '../../src/answering/answer.ts';
import { citationKey } from '../../src/answering/citation.ts';
import type { Outcome, Refused } from '../../src/answering/outcome.ts';
import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Call, Services } from '../../src/command.ts';
import type { Action, Part, Reply } from '../../src/reply.ts';
import type { ConversationPlace } from '../../src/state/conversations.ts';
import { outcomeReply } from '../replies/outcomeReply.ts';
import { suggestQuestions } from './suggestQuestions.ts';

export interface Setting {
  readonly call: Call;
  readonly services: Services;
  readonly collection: OpenCollection;
  readonly conversation: ConversationPlace;
  /** What the reply is the answer to, in the member's own words where there are some. */
  readonly question: string;
  /** The question with what it points back to filled in. */
  readonly understood?: string;
}

/** The reply to a question that was asked: its answer, or why there is none, with questions to ask instead. */
export async function finishOutcome(outcome: Outcome | Refused, setting: Setting): Promise<Reply> {
  const { call, collection, conversation } = setting;
  const reply = outcomeReply(outcome, collection.papers, setting.understood ?? setting.question);
  if (outcome.kind === 'refused') return reply;
  if (outcome.kind !== 'declined') return finishAnswer(reply, outcome.answer, setting);
  const { reason, papers: nearest } = outcome;
  const about = nearest.length > 0 ? nearest : [...collection.papers];
  const suggested = await suggestQuestions(about, call, collection);
  if (reason === 'unclear') return { ...reply, declined: reason, actions: suggested };
  await addTurn(setting);
  return {
    ...reply,
    declined: reason,
    actions: [...suggested, { ...followUp(conversation), startsRow: true }],
  };
}

const UNKEPT =
  'What I keep is out of reach just now, so this answer is not kept: its buttons will not know it later.';

/** Adds to the reply with an answer what moderators wrote about it, and what a member can do with it. */
export async function finishAnswer(reply: Reply, answer: Answer, setting: Setting): Promise<Reply> {
  const { call, services, conversation } = setting;
  await addTurn(setting);
  const notes = await moderatorsNotes(answer, setting.collection, services);
  const below = answerActions(call, { isPrivate: call.isPrivate ?? false, conversation });
  const unkept: readonly Part[] = services.state.isAway() ? [{ kind: 'note', text: UNKEPT }] : [];
  return { ...reply, parts: [...reply.parts, ...notes, ...unkept], ...below };
}

async function addTurn({ call, services, conversation, question }: Setting): Promise<void> {
  await services.state.conversations.add(conversation, { receipt: call.id, member: call.member, question });
}

/** What a member can do with an answer; the values carry ids alone, everything else is kept. */
export function answerActions(
  { id, place }: Pick<Call, 'id' | 'place'>,
  { isPrivate, conversation }: { readonly isPrivate: boolean; readonly conversation: ConversationPlace },
): Required<Pick<Reply, 'actions' | 'more'>> {
  const inServer = place.kind === 'server';
  const doubt = inServer ? [{ name: 'doubt', label: 'This citation is wrong', value: id }] : [];
  const share = isPrivate && inServer ? [{ name: 'share', label: 'Share', value: id }] : [];
  return {
    actions: [
      { name: 'evidence', label: 'Evidence', value: id, isPrimary: true },
      followUp(conversation),
      { name: 'helpful', label: '👍', value: id },
      { name: 'unhelpful', label: '👎', value: id },
    ],
    more: [
      ...share,
      { name: 'bibtex', label: 'BibTeX', value: id },
      { name: 'markdown', label: 'Markdown', value: id },
      ...doubt,
    ],
  };
}

function followUp({ begunBy, channel }: ConversationPlace): Action {
  return { name: 'follow', label: 'Follow up', short: 'Ask', value: begunBy ?? channel, isOnEveryPage: true };
}

export async function moderatorsNotes(
  { footnotes }: Answer,
  { id }: OpenCollection,
  { state }: Services,
): Promise<readonly Part[]> {
  const cited = footnotes.map(({ citation }) => citation);
  const notes = await state.disputes.notesOn(id, cited);
  return notes.map(({ place: noted, note }) => {
    const marker = footnotes.find(({ citation }) => citationKey(citation) === citationKey(noted))?.marker;
    return { kind: 'note', text: `Moderators on [${marker}]: ${note}` };
  });
}
