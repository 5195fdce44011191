import { describe, expect, it } from 'vitest';
import type { DraftStatement, Writer } from '../../src/answering/draft.ts';
import type { Passage, SecondReader, SecondReading } from '../../src/answering/secondReader.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask, scripted } from '../support/writing.ts';

const FLY = 'Owls and bats fly at night.';
const EAT = 'Owls may eat mice in winter.';
const WEIGH = 'Owls weigh 3 kg.';
const THEY = 'They sleep by day in hollow trees.';
const SOUND = 'Here we show that owls hear mice (95% of them).';
const papers = collection(
  { title: 'On Owls', abstract: `${FLY} ${WEIGH} ${THEY} ${SOUND}` },
  { title: 'On What Owls Eat', abstract: `Owls are birds. ${EAT}` },
);

const cite = (text: string, sentence: number, paper = 'p1'): DraftStatement => ({
  text,
  citations: [{ paper, sentence }],
});
/** What rules let pass, what they doubt, what they fail. */
const PASSES = cite('Owls fly at night.', 0);
const DOUBTED = cite('Owls eat mice.', 1, 'p2');
const FAILS = cite('Owls weigh 5 kg.', 1);

function readerOf(read: SecondReader['read']) {
  const seen: Passage[] = [];
  const reader: SecondReader = {
    mostUsd: () => 0.001,
    read: (passages, reading) => {
      seen.push(...passages);
      return read(passages, reading);
    },
  };
  return { reader, seen };
}

const always = (reading: SecondReading) => readerOf(async (passages) => passages.map(() => reading));

/** A writer that costs money, as one behind a model does. */
const paid = (statements: readonly DraftStatement[]): Writer => ({
  ...scripted(statements),
  mostUsd: () => 0.01,
});

async function answerOf(
  statements: readonly DraftStatement[],
  { reader }: { readonly reader: SecondReader },
  rest: { readonly showsDoubts?: boolean; readonly free?: boolean } = {},
) {
  const writer = rest.free ? scripted(statements) : paid(statements);
  const { outcome } = await ask(
    {
      search: createSearch(papers),
      writers: [writer],
      secondReader: { reader, showsDoubts: rest.showsDoubts ?? true },
    },
    { question: 'what do owls do' },
  );
  const texts = outcome.kind === 'answered' ? outcome.answer.statements.map(({ text }) => text) : [];
  return { texts, outcome };
}

describe('a second reader', () => {
  it('shows as written what the rules doubt and it supports', async () => {
    expect((await answerOf([DOUBTED], always('supported'))).texts).toEqual([DOUBTED.text]);
  });

  it.each(['not', 'unsure'] as const)('turns a pass into a doubt by the word %s', async (reading) => {
    expect((await answerOf([PASSES], always(reading))).texts).toEqual([FLY]);
  });

  it('shows nothing that the rules fail, though it always says yes', async () => {
    const reader = always('supported');
    const { texts } = await answerOf([FAILS, PASSES], reader);
    expect(texts).toEqual([PASSES.text]);
    expect(reader.seen.map(({ statement }) => statement)).toEqual([PASSES.text]);
  });

  it('takes away only, where both must agree', async () => {
    const reader = always('supported');
    const { texts } = await answerOf([DOUBTED, PASSES], reader, { showsDoubts: false });
    expect(texts).toEqual([EAT, PASSES.text]);
    expect(reader.seen.map(({ statement }) => statement)).toEqual([PASSES.text]);
  });

  it.each([
    ['hangs', readerOf(() => new Promise(() => {}))],
    ['refuses', readerOf(() => Promise.reject(new Error('no')))],
    ['answers with fewer readings', readerOf(async () => [])],
    ['leaves passages out', readerOf(async (passages) => passages.map(() => undefined))],
  ])('leaves the rules alone to decide where it %s', async (_name, reader) => {
    const { texts } = await answerOf([PASSES, DOUBTED, FAILS], reader);
    expect(texts).toEqual([PASSES.text, EAT]);
  });

  it('is never asked of a verbatim sentence, nor of what costs nothing to write', async () => {
    const reader = always('not');
    expect((await answerOf([cite(WEIGH, 1)], reader)).texts).toEqual([WEIGH]);
    expect((await answerOf([PASSES], reader, { free: true })).texts).toEqual([PASSES.text]);
    expect(reader.seen).toEqual([]);
  });

  it('is never asked of what is a sentence with safe cuts alone', async () => {
    const reader = always('not');
    const { texts } = await answerOf([cite('Owls hear mice.', 3)], reader);
    expect(texts).toEqual(['Owls hear mice.']);
    expect(reader.seen).toEqual([]);
  });

  it('is given statement, sentences and title, and the sentence before a pronoun, and nothing else', async () => {
    const reader = always('supported');
    await answerOf([cite('Owls sleep by day.', 2)], reader);
    expect(reader.seen).toEqual([
      { statement: 'Owls sleep by day.', sentences: [THEY], title: 'On Owls', before: WEIGH },
    ]);
  });

  it('shows what it has read as soon as it has, also after the writer has ended', async () => {
    const { texts, outcome } = await answerOf([PASSES, DOUBTED], always('supported'));
    expect(texts).toEqual([PASSES.text, DOUBTED.text]);
    expect(outcome).toMatchObject({ readings: { supported: 2, not: 0, unsure: 0, unread: 0 } });
  });
});
