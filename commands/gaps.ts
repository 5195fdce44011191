import { defineCommand, mayCurate } from '../src/command.ts';
import type { Part } from '../src/reply.ts';
import type { Gap } from '../src/state/receiptStore.ts';

const MOST_TOPICS = 15;
const MOST_QUESTIONS = 10;

export const gaps = defineCommand({
  name: 'gaps',
  description: 'What was asked here in 30 days and not answered surely, to see which papers are missing.',
  options: {},
  isPrivate: () => true,
  async *run(call, { state }) {
    if (!mayCurate(call.place)) return yield { parts: [{ kind: 'text', text: ONLY_CURATORS }] };
    const all = await state.receipts.gaps(state.collectionOf(call));
    const texts = call.place.kind === 'server' ? [TEXTS_NOT_KEPT] : [];
    yield { parts: all.length === 0 ? [{ kind: 'text', text: NONE }] : gapParts(all, texts) };
  },
});

const ONLY_CURATORS = 'Only who may manage the server, and the roles in /settings, can see that.';
const NONE = 'Every question of the last 30 days got a sure answer, or none was asked.';
const NO_TOPIC = 'words that no paper here has';

/** `withoutTexts`: what is said where no text of a question is known. */
function gapParts(all: readonly Gap[], withoutTexts: readonly Part[]): readonly Part[] {
  const unsure = all.filter(({ outcome }) => outcome === 'nearest').length;
  const questions = all.flatMap(({ question }) => question ?? []);
  const count = all.length === 1 ? '1 question' : `${all.length} questions`;
  return [
    { kind: 'heading', text: 'Asked in the last 30 days, and not answered surely' },
    {
      kind: 'text',
      text: `${count}: ${all.length - unsure} declined, ${unsure} with the nearest sentence alone.`,
    },
    { kind: 'heading', text: 'What they are about, in words of the papers' },
    { kind: 'list', items: topicLines(all) },
    ...(questions.length > 0 ? questionParts(questions) : withoutTexts),
    { kind: 'note', text: '/add brings papers on it; /collection follow: brings whole sources.' },
  ];
}

/** Each topic with how many questions it is in; the most asked for first. */
function topicLines(all: readonly Gap[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { topics } of all)
    for (const topic of named(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_TOPICS)
    .map(([topic, times]) => `${topic}: ${times === 1 ? 'once' : `${times} times`}`);
}

/** A number alone names nothing. */
function named(topics: readonly string[]): readonly string[] {
  const words = topics.filter((topic) => /\p{L}/u.test(topic));
  return words.length > 0 ? words : [NO_TOPIC];
}

function questionParts(questions: readonly string[]): readonly Part[] {
  return [
    { kind: 'heading', text: 'The latest of them' },
    { kind: 'list', items: [...new Set(questions)].slice(0, MOST_QUESTIONS) },
  ];
}

const TEXTS_NOT_KEPT: Part = {
  kind: 'note',
  text: 'The texts of questions are not kept here; /settings can turn that on.',
};
