// A member asks in another language than the papers', and the model answers in it. Rules read English alone: a second
// reader decides, or else the cited sentence stands in its place. What code can know holds in every language.
import { describe, expect, it } from 'vitest';
import type { ReadingSetup } from '../../src/answering/pipeline.ts';
import { claudeReader } from '../../src/anthropic/claudeReader.ts';
import { claudeAnswering } from '../support/claude.ts';
import { answers, type ModelRequest, type Play, says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const CITED = 'Fallow strips kept 1,200 bees alive in 3.5 weeks of drought.';
const papers = collection({ title: 'Bees and Fallow Strips', abstract: `Bees starve in drought. ${CITED}` });
const PRICE = { input: 1, cacheRead: 0.1, cacheWrite: 1.25, output: 5 };

interface Spoken {
  readonly question: string;
  readonly told: string;
  readonly lie: string;
}

const SPOKEN: Readonly<Record<string, Spoken>> = {
  German: {
    question: 'Was hilft Bienen bei Dürre?',
    told: 'Brachstreifen hielten 1.200 Bienen in 3,5 Wochen Dürre am Leben.',
    lie: 'Brachstreifen hielten 2.200 Bienen in 3,5 Wochen Dürre am Leben.',
  },
  Spanish: {
    question: '¿Qué ayuda a las abejas durante la sequía?',
    told: 'Las franjas en barbecho mantuvieron vivas a 1.200 abejas en 3,5 semanas de sequía.',
    lie: 'Las franjas en barbecho mantuvieron vivas a 1.200 abejas en 35 semanas de sequía.',
  },
  Chinese: {
    question: '干旱时什么能帮助蜜蜂？',
    told: '休耕带让1,200只蜜蜂在3.5周的干旱中存活。',
    lie: '休耕带让1,900只蜜蜂在3.5周的干旱中存活。',
  },
};

async function shownFor(question: string, told: string, reading?: 'supported' | 'not') {
  const judges: Play = (request, response) =>
    answers(200, { type: 'message', content: [{ type: 'text', text: judged(request, reading) }] })(
      request,
      response,
    );
  const draft = says([{ text: `${told}\n`, cites: [['p1', 1]] }]);
  const model = await playModel((request, response) => (request.stream ? draft : judges)(request, response));
  const answering = claudeAnswering(papers, model);
  const reader = claudeReader({
    apiKey: 'k',
    baseUrl: model.baseUrl,
    model: 'claude-haiku-5-5',
    price: PRICE,
  });
  const secondReader: ReadingSetup = { reader, showsDoubts: true };
  const { outcome } = await ask(reading ? { ...answering, secondReader } : answering, { question });
  const statements = outcome.kind === 'declined' ? [] : outcome.answer.statements;
  const written = model.requests.filter(({ stream }) => stream).length;
  return { texts: statements.map(({ text }) => text), written };
}

function judged({ messages }: ModelRequest, reading: string | undefined): string {
  const { items } = JSON.parse(String(messages[0]?.content)) as {
    items: readonly { readonly item: number }[];
  };
  return JSON.stringify({ readings: items.map(({ item }) => ({ item, reading })) });
}

describe.each(Object.entries(SPOKEN))('an answer in %s on papers in English', (_language, spoken) => {
  const { question, told, lie } = spoken;

  it('is shown as written where a second reader supports it', async () => {
    expect((await shownFor(question, told, 'supported')).texts).toEqual([told]);
  });

  it.each([undefined, 'not'] as const)(
    'gives way to the cited sentence where a reader says %s',
    async (reading) => {
      expect((await shownFor(question, told, reading)).texts).toEqual([CITED]);
    },
  );

  it('is not asked for anew where no reader could read that', async () => {
    expect((await shownFor(question, told)).written).toBe(1);
  });

  it('shows no other number, though a reader says yes', async () => {
    expect((await shownFor(question, lie, 'supported')).texts).not.toContain(lie);
  });
});
