import { describe, expect, it } from 'vitest';
import type { DraftEnd, DraftStatement, Lack, Writer } from '../../src/answering/draft.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask, scripted } from '../support/writing.ts';

const search = createSearch(
  collection(
    { title: 'FERMI: Cold Bread', abstract: 'FERMI bakes bread at 90 degrees. FERMI may save power.' },
    { title: 'CURIE: Warm Cheese', abstract: 'CURIE ripens cheese in 12 days. CURIE needs salt.' },
  ),
);
const told = (text: string, paper: string, sentence: number): DraftStatement => ({
  text,
  citations: [{ paper, sentence }],
});
const BREAD = told('FERMI bakes bread at 90 degrees.', 'p1', 0);
const CHEESE = told('CURIE ripens cheese in 12 days.', 'p2', 0);
const WRONG = told('FERMI bakes bread at 30 degrees.', 'p1', 0);
const DOUBTED = told('FERMI saves power.', 'p1', 1);

/** Asks a writer that says this, and this again when it is asked to repair; what it was asked to repair. */
async function asked(
  question: string,
  statements: readonly DraftStatement[],
  { repaired = [], ...end }: DraftEnd & { readonly repaired?: readonly DraftStatement[] } = {},
) {
  const lacks: Lack[] = [];
  const writer: Writer = scripted(statements, {
    async *repair(lack) {
      lacks.push(lack);
      yield* repaired;
      return {};
    },
    ...end,
  });
  const { outcome, shown } = await ask({ search, writers: [writer] }, { question });
  const texts = outcome.kind === 'declined' ? [] : outcome.answer.statements.map(({ text }) => text);
  return { outcome, shown, texts, lacks };
}

describe('a repair', () => {
  it('is not asked for where the first statement stands, or its sentence', async () => {
    const { lacks, texts } = await asked('How does FERMI bake bread?', [BREAD, WRONG, DOUBTED]);
    expect(lacks).toEqual([]);
    expect(texts).toEqual([BREAD.text]);
  });

  it('is asked for where nothing stands as written', async () => {
    const { lacks, texts } = await asked('How does FERMI bake bread?', [DOUBTED], { repaired: [BREAD] });
    expect(lacks).toMatchObject([{ failed: [{ statement: DOUBTED, rules: ['scope'] }], unsaid: [] }]);
    expect(texts).toEqual([BREAD.text]);
  });

  it('is asked for where a comparison leaves out a paper that it names', async () => {
    const { lacks, texts } = await asked('Compare FERMI and CURIE.', [BREAD], { repaired: [CHEESE] });
    expect(lacks.map(({ unsaid }) => unsaid.map(({ title }) => title))).toEqual([['CURIE: Warm Cheese']]);
    expect(texts).toEqual([BREAD.text, CHEESE.text]);
  });

  it('is not asked for where a comparison speaks of every paper', async () => {
    expect((await asked('Compare FERMI and CURIE.', [BREAD, CHEESE])).lacks).toEqual([]);
  });

  it('is not asked for twice', async () => {
    const { lacks, outcome } = await asked('How does FERMI bake bread?', [WRONG], { repaired: [WRONG] });
    expect(lacks).toHaveLength(1);
    expect(outcome).toMatchObject({ kind: 'declined' });
  });
});

describe('an answer on the way', () => {
  it('is shown whenever one more statement may stand', async () => {
    const { shown } = await asked('How do FERMI and CURIE work?', [BREAD, WRONG, CHEESE]);
    expect(shown.map(({ statements }) => statements.length)).toEqual([1, 2]);
  });

  it('says that it is cut off after its last whole statement', async () => {
    const { outcome } = await asked('How does FERMI bake bread?', [BREAD], { cut: true });
    expect(outcome).toMatchObject({ kind: 'answered', cut: true });
  });

  it('gives no more of a writer that refuses, whatever it has said', async () => {
    const { outcome } = await asked('How does FERMI bake bread?', [BREAD], { refused: true });
    expect(outcome).toMatchObject({ kind: 'declined', noModel: 'refused' });
  });

  it('is the answer even where its writer declines at the end', async () => {
    const { outcome } = await asked('How does FERMI bake bread?', [BREAD], { declined: 'not-reported' });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { statements: [BREAD] } });
  });

  it('stops its writer when nobody listens any more', async () => {
    let isStopped = false;
    const writer: Writer = {
      name: 'extractive',
      async *write() {
        try {
          yield BREAD;
          yield CHEESE;
          return {};
        } finally {
          isStopped = true;
        }
      },
    };
    await ask({ search, writers: [writer] }, { question: 'How does FERMI bake bread?' });
    expect(isStopped).toBe(true);
  });
});
