import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { says } from '../support/modelDouble.ts';
import { playModel } from '../support/playModel.ts';
import { askSeeds } from './askSeeds.ts';
import { fileOf, readExchanges, recordingFetch, replayingFetch, writeExchange } from './exchange.ts';

/** Each asks the seed papers, and the first of them reads the dictionaries. */
const SLOW_MS = 40_000;
const REPLIES = 'test/replay/replies';
const asked = {
  question: 'What is a Lewis signaling game?',
  kind: 'answer',
  model: 'claude-sonnet-5-5',
  evidenceMode: 'native',
} as const;

describe('a recording', () => {
  it(
    'is played to the same bytes, from the same requests, and holds no secret',
    async () => {
      const said = {
        text: 'Agents must agree on a communication protocol.',
        cites: [['2209.15342', 1] as const],
      };
      const model = await playModel(
        says([said, { text: '\nIt has 90 players.', cites: [['2209.15342', 1]] }]),
      );
      const first = join(await mkdtemp(join(tmpdir(), 'footnote-')), 'lewis.json');
      const writing: Promise<void>[] = [];
      const fetch = recordingFetch((traffic) => {
        const file = fileOf(first, writing.length + 1);
        writing.push(traffic.then((both) => writeExchange(file, { format: 1, asked, ...both })));
      });
      const recorded = await askSeeds(asked, { apiKey: 'sk-ant-secret', baseUrl: model.baseUrl, fetch });
      await Promise.all(writing);

      const exchanges = await readExchanges(first);
      const onDifference = vi.fn();
      const service = {
        apiKey: 'none',
        baseUrl: 'http://127.0.0.1:9',
        fetch: replayingFetch(exchanges, onDifference),
      };
      expect(await askSeeds(asked, service)).toBe(recorded);
      expect(exchanges).toHaveLength(2);
      expect(onDifference).not.toHaveBeenCalled();
      expect(await readFile(first, 'utf8')).not.toMatch(/sk-ant|authorization/iu);
    },
    SLOW_MS,
  );
});

describe('every kept reply', async () => {
  const files = (await readdir(REPLIES)).filter((name) => /^[^.]+\.json$/u.test(name));

  it.each(files)(
    'gives an answer that Claude wrote: %s',
    async (name) => {
      const exchanges = await readExchanges(join(REPLIES, name));
      const fetch = replayingFetch(exchanges, () => {});
      const text = await askSeeds(exchanges[0].asked, {
        apiKey: 'none',
        baseUrl: 'http://127.0.0.1:9',
        fetch,
      });
      expect(text).toContain('[1]');
      expect(text).not.toContain('Quoted from the abstracts');
    },
    SLOW_MS,
  );
});
