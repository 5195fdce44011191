import { describe, expect, it } from 'vitest';
import type { DraftEnd, Writer } from '../../src/answering/draft.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask } from '../support/writing.ts';

const papers = collection(
  { title: 'On Owls', abstract: 'Owls nest in barns. Barns are dry. They rest by day.' },
  { title: 'On Bats', abstract: 'Bats hunt insects by echo. Bats may sleep by day.' },
  { title: 'On Barns', abstract: 'Barns are built of straw. Straw burns fast.' },
);

/** What is told where a model declines so, perhaps after a search. */
async function declined(end: DraftEnd, search?: string, question = 'how fast do bats and barns age?') {
  const writer: Writer = {
    name: 'claude',
    mostUsd: () => 0.01,
    async *write({ searchAgain }) {
      if (search !== undefined) await searchAgain?.(search);
      yield* [];
      return end;
    },
  };
  const { outcome } = await ask({ search: createSearch(papers), writers: [writer] }, { question });
  if (outcome.kind !== 'declined') throw new Error(outcome.kind);
  return {
    titles: outcome.papers.map(({ title }) => title),
    reported: outcome.reported?.statements.map(({ text }) => text),
  };
}

const cite = (text: string, paper: string, sentence: number) => ({ text, citations: [{ paper, sentence }] });

describe('a decline by words', () => {
  it('names the paper that the question names, and no other that shares a word with it', async () => {
    const nets = collection(
      { title: 'OwlNet: Owls by Ear', abstract: 'OwlNet counts owls from their calls. It needs no labels.' },
      {
        title: 'BatNet: Bats by Ear',
        abstract: 'BatNet counts bats. The layers of their calls are hard to tell.',
      },
    );
    const given = { search: createSearch(nets), writers: [extractiveWriter] } as const;
    const { outcome } = await ask(given, { question: 'How many layers does OwlNet have?' });
    const papers = [expect.objectContaining({ title: 'OwlNet: Owls by Ear' })];
    expect(outcome).toMatchObject({ kind: 'declined', reason: 'not-reported', papers });
  });
});

describe('a model that declines', () => {
  it('names the paper that it cites, with what is reported', async () => {
    const reported = cite('Bats hunt insects by echo.', 'p2', 0);
    expect(await declined({ declined: 'not-reported', reported })).toEqual({
      titles: ['On Bats'],
      reported: ['Bats hunt insects by echo.'],
    });
  });

  it('has what it says is reported checked like any statement', async () => {
    const doubted = cite('Bats sleep by day.', 'p2', 1);
    expect((await declined({ declined: 'not-reported', reported: doubted })).reported).toEqual([
      'Bats may sleep by day.',
    ]);
    const failed = cite('Bats hunt 90 insects.', 'p2', 0);
    expect((await declined({ declined: 'not-reported', reported: failed })).reported).not.toContain(
      failed.text,
    );
  });

  it('names what its own search found, and quotes of it, where it cites nothing', async () => {
    expect(await declined({ declined: 'not-reported' }, 'bats echo insects')).toEqual({
      titles: ['On Bats'],
      reported: ['Bats hunt insects by echo.'],
    });
  });

  it('names no paper where it says that none is about it', async () => {
    expect(await declined({ declined: 'not-in-corpus' }, 'bats echo insects')).toEqual({
      titles: [],
      reported: undefined,
    });
  });
});

describe('words that decline', () => {
  const search = createSearch(
    collection(
      { title: 'On Barns', abstract: 'Barns are built of straw. Straw burns fast.' },
      { title: 'On Gates', abstract: 'We show what gates take. Gates were found shut.' },
    ),
  );
  const near = async (question: string) => {
    const { outcome } = await ask({ search, writers: [extractiveWriter] }, { question });
    return outcome.kind === 'declined' ? outcome.papers.map(({ title }) => title) : outcome.kind;
  };

  it('name the papers that share a word of weight with the question', async () => {
    expect(await near('does a bicycle helmet with purple sunglasses fit gates')).toEqual(['On Gates']);
  });

  it('name none that shares a word of asking alone', async () => {
    expect(await near('what shows that a bicycle helmet takes purple sunglasses')).toEqual([]);
  });
});
