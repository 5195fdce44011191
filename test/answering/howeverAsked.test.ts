import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask } from '../support/writing.ts';

const search = createSearch(
  collection(
    {
      title: 'Snowy owls in winter',
      abstract: 'Snowy owls eat mostly lemmings in winter. We counted 41 nests in the north of Norway.',
    },
    { title: 'Echo location', abstract: 'Bats find insects by the echo of their calls.' },
    { title: 'Mending roofs', abstract: 'Slate roofs last 90 years where they do not freeze.' },
  ),
);

const QUESTIONS = [
  'What do snowy owls eat in winter?',
  'How many nests were counted?',
  'How long do slate roofs last?',
  'Do bats have feathers?',
];

/** The ways in which people put one question into a chat. */
const FRAMES: readonly (readonly [name: string, frame: (question: string) => string])[] = [
  ['politely', (question) => `Hi! Could you please tell me: ${question} Thanks in advance!`],
  ['to a bot', (question) => `hey bot, ${question}`],
  ['as a doubt', (question) => `I was wondering, ${question}`],
  ['shouting', (question) => question.toUpperCase()],
  ['in small letters', (question) => question.toLowerCase().replace(/\?$/u, '')],
  ['with a sigh', (question) => `hmm ${question} lol`],
  ['with an excuse', (question) => `Sorry if this is obvious, but ${question}`],
  ['with a reason', (question) => `I am writing an essay for my course. ${question}`],
  ['for somebody', (question) => `My professor asked me: ${question}`],
  ['of the papers', (question) => `Do the papers say anything about this: ${question}`],
  ['of the authors', (question) => question.replace('?', ' according to the authors?')],
  ['of these abstracts', (question) => `Based on these abstracts: ${question}`],
  ['for few words', (question) => `${question} Explain it simply, in one sentence.`],
  ['as an order', (question) => `Can you find out ${question.charAt(0).toLowerCase()}${question.slice(1)}`],
  ['as a command', (question) => `/ask ${question}`],
  ['with an afterthought', (question) => `${question} I could not find it anywhere.`],
];

describe('a question', () => {
  const answerTo = async (question: string) => {
    const { outcome } = await ask({ search, writers: [extractiveWriter] }, { question });
    const { kind } = outcome;
    return kind === 'declined' ? kind : { kind, shown: outcome.answer.statements.map(({ text }) => text) };
  };

  it.each(FRAMES)('is answered alike when it is asked %s', async (_, frame) => {
    for (const question of QUESTIONS)
      expect(await answerTo(frame(question)), question).toEqual(await answerTo(question));
  });
});
