// A model that slips in one way at a time, five times each: what rules alone can know is false is never shown.
import { describe, expect, it } from 'vitest';
import type { SecondReading } from '../../src/answering/secondReader.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { claudeAnswering } from '../support/claude.ts';
import { DOUBTED, KNOWN_FALSE, type Lie, NOTHING_SAID } from '../support/lies.ts';
import { says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

/** Of all lies, the share that rules alone may let through. */
const MAX_SHOWN = 0.15;

function isShown({ told, of }: Lie, reading?: SecondReading): boolean {
  const [paper] = collection({ title: 'On several matters', abstract: of });
  if (!paper) throw new Error('no paper');
  const evidence = { papers: [{ paper, sentences: [of], score: 1 }] };
  const citations = [{ paper: paper.id, sentence: 0 }];
  const verified = verifyStatement({ text: told, citations }, evidence, reading ? { reading } : {});
  return verified.kind === 'kept';
}

function shownOf(lies: Readonly<Record<string, readonly Lie[]>>, reading?: SecondReading): readonly string[] {
  return Object.entries(lies).flatMap(([kind, all]) =>
    all.filter((lie) => isShown(lie, reading)).map(({ told }) => `${kind}: ${told}`),
  );
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
      const model = await playModel(says([{ text: `\n${told}`, cites: [['p1', 0]] }]));
      const papers = collection({ title: 'On several matters', abstract: of });
      const { shown, outcome } = await ask(claudeAnswering(papers, model), {
        question: 'what is known of it',
      });
      const last = outcome.kind === 'answered' ? [outcome.answer] : [];
      const texts = [...shown, ...last].flatMap(({ statements }) => statements.map(({ text }) => text));
      expect(texts).not.toContain(told);
    }
  });
});

describe('lies of every kind', () => {
  it('are five of a kind', () => {
    for (const lies of Object.values({ ...KNOWN_FALSE, ...NOTHING_SAID, ...DOUBTED })) {
      expect(lies).toHaveLength(5);
    }
  });

  it.each(['not', 'unsure'] as const)('are never shown where a reader that knows says %s', (reading) => {
    expect(shownOf({ ...KNOWN_FALSE, ...NOTHING_SAID, ...DOUBTED }, reading)).toEqual([]);
  });

  it('are shown no more often than rules alone can promise', () => {
    const all = { ...KNOWN_FALSE, ...NOTHING_SAID, ...DOUBTED };
    const count = Object.values(all).flat().length;
    const shown = shownOf(all);
    expect(shown.length / count, shown.join('\n')).toBeLessThanOrEqual(MAX_SHOWN);
  });
});
