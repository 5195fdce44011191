import { describe, expect, it } from 'vitest';
import type { Budget } from '../../src/answering/budget.ts';
import { checkClaimsWith } from '../../src/answering/checkClaimsWith.ts';
import type { Passage, SecondReader, SecondReading } from '../../src/answering/secondReader.ts';
import { NO_USAGE } from '../../src/answering/usage.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { openedOver } from '../support/collections.ts';
import { collection } from '../support/papers.ts';

const search = createSearch(
  collection(
    { title: 'On Owls', abstract: 'Owls won 30 of 32 games at night. Owls rarely miss a mouse.' },
    { title: 'On Bats', abstract: 'Bats sleep by day.' },
  ),
);
const USD = 0.01;

/** Checks a text with a reader that always says the same, and remembers what it was asked. */
async function check(text: string, says: SecondReading | SecondReader['read'], rest: object = {}) {
  const requests: (readonly Passage[])[] = [];
  const errors: unknown[] = [];
  const reader: SecondReader = {
    mostUsd: (passages) => passages.length,
    async read(passages, reading) {
      requests.push(passages);
      if (typeof says === 'function') return says(passages, reading);
      reading.onUsage({ ...NO_USAGE, requests: 1, usd: USD });
      return passages.map(() => says);
    },
  };
  const secondReader = { reader, showsDoubts: true };
  const checkClaims = checkClaimsWith({
    secondReader,
    onError: (error) => errors.push(error),
    ...rest,
  });
  const { signal } = new AbortController();
  const checked = await checkClaims(text, {
    ...{ id: 'c1', member: 'ada', place: { kind: 'direct' } },
    collection: openedOver(search),
    signal,
  });
  return { ...checked, verdicts: checked.claims.map(({ verdict }) => verdict), requests, errors };
}

const REWORDED = 'Owls prevailed in 30 of 32 matches at night.';
const CUT = 'Owls won 30 of 32 games.';
const VERBATIM = 'Bats sleep by day.';
/** What the rules fail, for a number that stands nowhere. */
const FAILED = 'Owls prevailed in 45 of 60 matches at night.';
const OF_BOTH = 'Owls rarely miss games or a mouse.';

describe('checkClaimsWith', () => {
  it.each<[string, SecondReading, string]>([
    [REWORDED, 'supported', 'supported'],
    [REWORDED, 'not', 'not-in-papers'],
    [REWORDED, 'unsure', 'not-in-papers'],
    [CUT, 'supported', 'supported'],
    [CUT, 'not', 'not-in-papers'],
    [CUT, 'unsure', 'not-in-papers'],
    [CUT, 'contradicted', 'not-in-papers'],
    [REWORDED, 'contradicted', 'contradicted'],
    [FAILED, 'contradicted', 'contradicted'],
    [FAILED, 'supported', 'not-in-papers'],
    [VERBATIM, 'contradicted', 'supported'],
  ])('finds “%s”, read as %s, %s', async (claim, says, verdict) => {
    expect((await check(claim, says)).verdicts).toEqual([verdict]);
  });

  it.each([
    ['another number', 'Owls prevailed in 31 of 32 matches at night.'],
    ['the opposite', 'Owls never won 30 of 32 games at night.'],
    ['nothing that stands there', 'Transformers need attention.'],
  ])('never supports %s, whatever a reader says', async (_what, claim) => {
    expect((await check(claim, 'supported')).verdicts).not.toContain('supported');
  });

  it('reads all claims of a text in one request, and none that code knows', async () => {
    const { requests, verdicts } = await check(`${REWORDED} ${VERBATIM} ${CUT}`, 'supported');
    expect(verdicts).toEqual(['supported', 'supported', 'supported']);
    expect(requests.map((passages) => [...new Set(passages.map(({ statement }) => statement))])).toEqual([
      [REWORDED, CUT],
    ]);
  });

  it('gives a reader the sentence and the title, and nothing else', async () => {
    const { requests } = await check(CUT, 'supported');
    expect(requests).toEqual([
      [{ statement: CUT, sentences: ['Owls won 30 of 32 games at night.'], title: 'On Owls' }],
    ]);
  });

  it('leaves doubts to the rules where its word may only take away', async () => {
    const reader: SecondReader = { mostUsd: () => 1, read: async (all) => all.map(() => 'supported') };
    const secondReader = { reader, showsDoubts: false };
    const { verdicts } = await check(`${REWORDED} ${CUT}`, 'supported', { secondReader });
    expect(verdicts).toEqual(['not-in-papers', 'supported']);
  });

  it.each<[string, SecondReader['read']]>([
    ['fails', () => Promise.reject(new Error('down'))],
    ['says too little', async () => []],
  ])('lets the rules decide where a reader %s', async (_what, read) => {
    const { verdicts, work } = await check(`${REWORDED} ${CUT}`, read);
    expect(verdicts).toEqual(['not-in-papers', 'supported']);
    expect(work.readings).toMatchObject({ supported: 0, unread: expect.any(Number) });
  });

  it('reserves the most that a request can cost, settles what it cost, and says so', async () => {
    const money: unknown[] = [];
    const budget: Budget = {
      async reserve(spender, usd) {
        money.push([spender, usd]);
        return { settle: async (spent) => void money.push(spent) };
      },
    };
    const { work } = await check(CUT, 'supported', { budget });
    expect(money).toEqual([[{ member: 'ada' }, 1], USD]);
    expect(work).toMatchObject({ id: 'c1', usage: { usd: USD }, readings: { supported: 1 } });
  });

  it('asks no reader where the budget is spent', async () => {
    const budget: Budget = { reserve: async () => undefined };
    const { verdicts, requests } = await check(`${REWORDED} ${CUT}`, 'supported', { budget });
    expect([verdicts, requests]).toEqual([['not-in-papers', 'supported'], []]);
  });

  it('quotes the sentence that says otherwise, where a reader finds one', async () => {
    const { claims } = await check(FAILED, 'contradicted');
    expect(claims).toMatchObject([
      { in: { title: 'On Owls' }, statement: { text: 'Owls won 30 of 32 games at night.' } },
    ]);
  });

  it('asks whether a claim is contradicted of its own paper alone, where it names one', async () => {
    const { requests } = await check('In OwlNet 2, owls prevailed in 30 of 32 matches.', 'not');
    const asked = requests.flat();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every(({ mayContradict }) => mayContradict === true)).toBe(true);
  });

  it('lets one sentence that supports a claim outweigh one that says otherwise', async () => {
    const { verdicts } = await check(OF_BOTH, async (passages) =>
      passages.map(({ sentences }) => (sentences[0]?.includes('miss') ? 'supported' : 'contradicted')),
    );
    expect(verdicts).toEqual(['supported']);
  });
});
