import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/answering/answerFrom.ts';
import type { KeptStatement } from '../../src/answering/draft.ts';
import { paper } from '../support/papers.ts';

const before = paper({
  id: 'dunes',
  title: 'On Dunes',
  abstract: 'Dunes move 9 m a year. Wind may shape them.',
});
const kept = (text: string, sentence: number, fields: Partial<KeptStatement> = {}): KeptStatement => ({
  text,
  citations: [{ paper: 'dunes', sentence }],
  ...fields,
});
const texts = (drafts: readonly KeptStatement[], now = before) =>
  answerFrom(drafts, [now], 'claude').statements.map(({ text }) => text);

describe('an answer that is shown again', () => {
  it('stands where the papers still say it', () => {
    expect(texts([kept('Dunes moved 9 m a year.', 0)])).toEqual(['Dunes moved 9 m a year.']);
  });

  it('loses what a paper says otherwise by now', () => {
    const now = { ...before, abstract: 'Dunes move 4 m a year. Wind may shape them.' };
    expect(texts([kept('Dunes moved 9 m a year.', 0), kept('Wind may shape them.', 1)], now)).toEqual([
      'Wind may shape them.',
    ]);
  });

  it('loses what cites a paper that is gone', () => {
    expect(answerFrom([kept('Dunes move 9 m a year.', 0)], [], 'claude').statements).toEqual([]);
  });

  it('keeps what a second reader found supported, and quotes what none has read', () => {
    const doubted = kept('Wind shapes them.', 1);
    expect(texts([{ ...doubted, reading: 'supported' }])).toEqual(['Wind shapes them.']);
    expect(texts([doubted])).toEqual(['Wind may shape them.']);
  });

  it('is cited where the sentence stands by now', () => {
    const now = { ...before, abstract: 'Sand is old. Dunes move 9 m a year.' };
    const { footnotes } = answerFrom([kept('Dunes moved 9 m a year.', 0)], [now], 'claude');
    expect(footnotes).toMatchObject([
      { marker: 1, citation: { sentence: 1, quote: 'Dunes move 9 m a year.' } },
    ]);
  });
});
