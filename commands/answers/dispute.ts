// "This citation is wrong": first which one, then why; moderators see it in /disputes.
import { type Citation, citedText } from '../../src/answering/citation.ts';
import type { ActionHandler } from '../../src/command.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { cutText } from '../../src/presenting/cutText.ts';
import { MAX_CHOICE_CHARACTERS, MAX_CHOICES, type Reply } from '../../src/reply.ts';
import { type KeptAnswer, keptAnswer, noLongerKept } from './keptAnswer.ts';

/** Shows the cited sentences to choose from; the value is the answer's id. */
export const doubt: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const kept = await keptAnswer(id, call, services);
    yield kept ? whichOne(kept) : noLongerKept;
  },
};

/** The value is `id.n` for the nth citation of an answer, from 0. */
export const dispute: ActionHandler = {
  isPrivate: true,
  prompt: { title: 'This citation is wrong', label: 'What is wrong with it?', maxLength: 500 },
  async *run(value, call, services) {
    const { member, place, written = '' } = call;
    const [id = '', count = ''] = value.split('.');
    const kept = await keptAnswer(id, call, services);
    const citation = kept?.cited[Number.parseInt(count, 10)];
    if (!kept || !citation || place.kind !== 'server') return yield noLongerKept;
    await services.state.disputes.raise({
      collection: kept.collection.id,
      member,
      receipt: id,
      place: citation,
      reason: written.trim(),
    });
    yield { parts: [{ kind: 'text', text: 'Thank you. The moderators see it in /disputes.' }] };
  },
};

function whichOne(kept: KeptAnswer): Reply {
  const choices = kept.cited.map((citation, count) => ({
    label: cutText(`[${count + 1}] ${citedLine(citation, kept.collection.papers)}`, MAX_CHOICE_CHARACTERS),
    value: `${kept.id}.${count}`,
  }));
  return {
    parts: [{ kind: 'text', text: 'Which citation is wrong? Choose it, then say why.' }],
    menu: { name: 'dispute', label: 'The wrong citation…', choices: choices.slice(0, MAX_CHOICES) },
  };
}

/** What a citation quotes, in the words of the collection. */
export function citedLine(citation: Citation, papers: Collection): string {
  const paper = papers.get(citation.paper);
  const text = paper && citedText(paper, citation);
  return text ?? citation.quote ?? 'no longer in the collection';
}
