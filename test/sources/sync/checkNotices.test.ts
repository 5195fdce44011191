import { describe, expect, it } from 'vitest';
import { defined } from '../../../src/defined.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import type { LearnedNotices, Notice } from '../../../src/sources/sources.ts';
import { checkNotices, type NoticeStore, type WatchedPaper } from '../../../src/sources/sync/checkNotices.ts';
import { paper } from '../../support/papers.ts';

const DAY_MS = 86_400_000;
const { signal } = new AbortController();
const retracted: Notice = { kind: 'retracted', link: 'https://doi.org/10.1000/r', source: 'crossref' };
const corrected: Notice = { kind: 'corrected', link: 'https://doi.org/10.1000/c', source: 'pubmed' };
const learned = (notices: readonly Notice[], isPartial = false): LearnedNotices => ({
  notices,
  isKnown: true,
  isPartial,
});

/** A store of papers by collection, what is announced about each id, and what was told. */
function played(
  papers: Readonly<Record<string, readonly Paper[]>>,
  arxivVersions: Record<string, number> = {},
) {
  const kept = new Map<string, { checkedAt: number; notices: readonly Notice[] }>();
  const all = Object.entries(papers).flatMap(([collection, list]) =>
    list.map((each) => ({ collection, paper: each })),
  );
  const keyOf = ({ collection, paper: { id } }: Pick<WatchedPaper, 'collection' | 'paper'>) =>
    `${collection}/${id}`;
  const store: NoticeStore = {
    async *dueForNotices(before, atOnce) {
      const due = all
        .filter((each) => (kept.get(keyOf(each))?.checkedAt ?? -Infinity) < before)
        .map((each) => ({
          ...{ ...each, known: kept.get(keyOf(each))?.notices ?? [] },
          ...defined({ arxivVersion: arxivVersions[keyOf(each)] }),
        }));
      for (let at = 0; at < due.length; at += atOnce) yield due.slice(at, at + atOnce);
    },
    keepNotices: async (checked) => {
      for (const { checkedAt, notices, ...each } of checked) kept.set(keyOf(each), { checkedAt, notices });
    },
  };
  const game = {
    announced: new Map<string, LearnedNotices>(),
    asked: [] as string[],
    told: [] as string[],
    renewed: [] as string[],
    now: 100 * DAY_MS,
    check: () =>
      checkNotices({
        store,
        now: () => game.now,
        signal,
        notices: async (asked) => {
          game.asked.push(...asked.map(({ id }) => id));
          return asked.map(({ id }) => game.announced.get(id) ?? learned([]));
        },
        onNew: async (watched, { kind }) => void game.told.push(`${keyOf(watched)}: ${kind}`),
        async onRenewed(renewed) {
          for (const { watched, newest } of renewed)
            game.renewed.push(`${keyOf(watched)}: ${newest.provenance.version}`);
        },
      }),
  };
  return game;
}

describe('checkNotices', () => {
  it('looks once a week, and tells each notice once to every collection that has the paper', async () => {
    const game = played({
      birds: [paper({ id: 'owl' }), paper({ id: 'wren' })],
      mice: [paper({ id: 'owl' })],
    });
    game.announced.set('owl', learned([retracted]));
    await game.check();
    game.now += 6 * DAY_MS;
    await game.check();
    expect([game.asked, game.told]).toEqual([
      ['owl', 'wren'],
      ['birds/owl: retracted', 'mice/owl: retracted'],
    ]);
    game.now += 2 * DAY_MS;
    game.announced.set('owl', learned([retracted, corrected]));
    await game.check();
    expect(game.told.slice(2)).toEqual(['birds/owl: corrected', 'mice/owl: corrected']);
  });

  it('tells of a newer version where an older one was fetched from arXiv, and of no others', async () => {
    const game = played(
      { birds: [paper({ id: 'owl' }), paper({ id: 'wren' })], mice: [paper({ id: 'owl' })] },
      { 'birds/owl': 1, 'birds/wren': 3 },
    );
    const version = (id: string, number: string): LearnedNotices => ({
      ...learned([]),
      newest: {
        paper: paper({ id }),
        provenance: { source: 'arxiv', address: id, fetchedAt: '2026-03-01', version: number },
        problems: [],
      },
    });
    game.announced.set('owl', version('owl', '2'));
    game.announced.set('wren', version('wren', '3'));
    await game.check();
    expect(game.renewed).toEqual(['birds/owl: 2']);
  });

  it('asks apart for papers that share an id and no more', async () => {
    const link = (name: string) => `https://doi.org/10.1000/${name}`;
    const game = played({
      birds: [paper({ id: 'one', link: link('a') })],
      mice: [paper({ id: 'one', link: link('b') })],
    });
    await game.check();
    expect(game.asked).toEqual(['one', 'one']);
  });

  it('keeps what is known where a source could not be asked, and asks again the next day', async () => {
    const game = played({ birds: [paper({ id: 'owl' })] });
    game.announced.set('owl', learned([retracted]));
    await game.check();
    game.now += 8 * DAY_MS;
    game.announced.set('owl', learned([], true));
    await game.check();
    game.now += 2 * DAY_MS;
    game.announced.set('owl', learned([retracted]));
    await game.check();
    expect([game.asked.length, game.told.length]).toEqual([3, 1]);
  });

  it('looks up everything that is due, a hundred at a time', async () => {
    const game = played({ birds: Array.from({ length: 250 }, (_, index) => paper({ id: `p${index}` })) });
    await game.check();
    expect(game.asked).toHaveLength(250);
  });
});
