// A model that slips in one way at a time, five times each or more: what rules alone can know is false is never shown.
import { describe, expect, it } from 'vitest';
import type { VerifiedStatement } from '../../src/answering/answer.ts';
import type { Citation } from '../../src/answering/citation.ts';
import type { SecondReading } from '../../src/answering/secondReader.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { claudeAnswering, LOCATION } from '../support/claude.ts';
import { KNOWN_FALSE } from '../support/lies/knownFalse.ts';
import { LEFT_OUT } from '../support/lies/leftOut.ts';
import type { Lie } from '../support/lies/lie.ts';
import { NOTHING_SAID } from '../support/lies/nothingSaid.ts';
import { OF_RECORDS, RECORD } from '../support/lies/ofRecords.ts';
import { SAID_OTHERWISE } from '../support/lies/saidOtherwise.ts';
import { type Said, says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

/** Of all lies, the share that rules alone may let through. */
const MAX_SHOWN = 0.15;
const DOUBTED = { ...LEFT_OUT, ...SAID_OTHERWISE };
const ALL = { ...KNOWN_FALSE, ...NOTHING_SAID, ...DOUBTED };

function isShown({ told, of }: Lie, reading?: SecondReading): boolean {
  const papers = collection({ title: 'On several matters', abstract: of });
  const evidence = { papers: [...papers].map((paper) => ({ paper, sentences: [of], score: 1 })) };
  const citations = [{ paper: 'p1', sentence: 0 }];
  const verified = verifyStatement({ text: told, citations }, evidence, reading ? { reading } : {});
  return verified.kind === 'kept';
}

function shownOf(lies: Readonly<Record<string, readonly Lie[]>>, reading?: SecondReading): readonly string[] {
  return Object.entries(lies).flatMap(([kind, all]) =>
    all.filter((lie) => isShown(lie, reading)).map(({ told }) => `${kind}: ${told}`),
  );
}

/** Every statement that a member reads at any time. */
async function readBy(
  papers: ReturnType<typeof collection>,
  said: Said,
): Promise<readonly VerifiedStatement[]> {
  const model = await playModel(says([said]));
  const { shown, outcome } = await ask(claudeAnswering(papers, model), { question: 'what is known of it' });
  const last = outcome.kind === 'answered' ? [outcome.answer] : [];
  return [...shown, ...last].flatMap(({ statements }) => statements);
}

describe('a lie that code can know', () => {
  it('is never shown', () => {
    expect(shownOf(KNOWN_FALSE)).toEqual([]);
  });

  it('is never shown by the word of a reader that always says yes', () => {
    expect(shownOf(KNOWN_FALSE, 'supported')).toEqual([]);
    expect(shownOf(NOTHING_SAID, 'supported')).toEqual([]);
  });

  it('is never shown where it says nothing', () => {
    expect(shownOf(NOTHING_SAID)).toEqual([]);
  });

  it.each(Object.entries(KNOWN_FALSE))('does not reach a member: %s', async (_kind, lies) => {
    for (const { told, of } of lies) {
      const papers = collection({ title: 'On several matters', abstract: of });
      const read = await readBy(papers, { text: `\n${told}`, cites: [['p1', 0]] });
      expect(read.map(({ text }) => text)).not.toContain(told);
    }
  });
});

describe('a lie about a record', () => {
  const papers = [...collection(RECORD)];
  const evidence = { papers: papers.map((paper) => ({ paper, sentences: sentencesOf(paper), score: 1 })) };
  const isShownAs = (text: string, citation: Citation) =>
    (['supported', undefined] as const).some(
      (reading) =>
        verifyStatement({ text, citations: [citation] }, evidence, reading ? { reading } : {}).kind ===
        'kept',
    );

  it.each(Object.entries(OF_RECORDS))('is never shown, whoever says yes: %s', (_kind, lies) => {
    const shown = lies.filter(([told, field]) => isShownAs(told, { paper: 'p1', field }));
    expect(shown).toEqual([]);
  });

  it.each(Object.entries(OF_RECORDS))('is not shown for a sentence either: %s', (_kind, lies) => {
    const shown = lies.filter(([told]) => isShownAs(told, { paper: 'p1', sentence: 0 }));
    expect(shown).toEqual([]);
  });

  it.each<Citation & { readonly told: string }>([
    { told: 'The first author is Nia Okafor.', paper: 'p1', field: 'authors' },
    { told: 'Lars Holm is the second author.', paper: 'p1', field: 'authors' },
    { told: 'The last author is I. Petrov.', paper: 'p1', field: 'authors' },
    { told: 'Four people wrote it.', paper: 'p1', field: 'authors' },
    { told: 'It appeared in 2017.', paper: 'p1', field: 'year' },
    { told: 'It was published in Annals of Glaciology.', paper: 'p1', field: 'venue' },
  ])('is told from the truth: $told', ({ told, ...citation }) => {
    expect(isShownAs(told, citation)).toBe(true);
  });
});

describe('a pointer that leads nowhere', () => {
  const abstract = 'Owls fly at night. Owls eat 3 mice.';
  const told = 'Owls eat 3 mice.';
  const pointers: readonly (readonly [string, object | null])[] = [
    ['to a search result that was not given', { ...LOCATION, search_result_index: 7 }],
    ['to another source than it names', { ...LOCATION, source: 'p9' }],
    ['behind the last sentence', { ...LOCATION, start_block_index: 9, end_block_index: 10 }],
    ['to an end before its beginning', { ...LOCATION, start_block_index: 1, end_block_index: 0 }],
    ['to a text that does not stand there', { ...LOCATION, cited_text: 'Owls eat 9 mice.' }],
    ['of another kind', { ...LOCATION, type: 'web_search_result_location' }],
    ['that is none', null],
  ];

  it.each(pointers)('shows nothing: %s', async (_what, cited) => {
    const read = await readBy(collection({ abstract }), { text: `\n${told}`, cites: [cited] });
    expect(read.map(({ text }) => text)).not.toContain(told);
  });

  it('is told from one that leads there', async () => {
    const read = await readBy(collection({ abstract }), { text: `\n${told}`, cites: [LOCATION] });
    expect(read.map(({ text }) => text)).toContain(told);
  });
});

describe('lies of every kind', () => {
  it('are five of a kind, or more', () => {
    for (const lies of Object.values({ ...ALL, ...OF_RECORDS })) {
      expect(lies.length).toBeGreaterThanOrEqual(5);
    }
  });

  it.each(['not', 'unsure'] as const)('are never shown where a reader that knows says %s', (reading) => {
    expect(shownOf(ALL, reading)).toEqual([]);
  });

  it('are shown no more often than rules alone can promise', () => {
    const shown = shownOf(ALL);
    expect(shown.length / Object.values(ALL).flat().length, shown.join('\n')).toBeLessThanOrEqual(MAX_SHOWN);
  });
});
