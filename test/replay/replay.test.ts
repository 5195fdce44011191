import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { says } from '../support/modelDouble.ts';
import { playModel } from '../support/playModel.ts';
import { askSeeds } from './askSeeds.ts';
import {
  type Exchange,
  fileOf,
  readExchanges,
  recordingFetch,
  refusalOf,
  replayOf,
  shownFileOf,
  writeExchange,
} from './exchange.ts';

/** Each asks the seed papers, and the first of them reads the dictionaries. */
const SLOW_MS = 40_000;
const REPLIES = 'test/replay/replies';
const NOWHERE = { apiKey: 'none', baseUrl: 'http://127.0.0.1:9' };
const asked = {
  question: 'What is a Lewis signaling game?',
  kind: 'answer',
  model: 'claude-sonnet-5-5',
  evidenceMode: 'native',
} as const;

/** Plays a recording: what is shown, and the exchanges as they were made. */
async function play(exchanges: readonly [Exchange, ...Exchange[]]) {
  const { fetch, made } = replayOf(exchanges);
  return { shown: await askSeeds(exchanges[0].asked, { ...NOWHERE, fetch }), made };
}

describe('a recording', () => {
  it(
    'is played to the same bytes, from the same requests',
    async () => {
      const said = {
        text: 'Agents must agree on a communication protocol.',
        cites: [['2209.15342', 1] as const],
      };
      const model = await playModel(
        says([
          { text: 'It has 90 players.', cites: [['2209.15342', 1]] },
          { ...said, text: `\n${said.text}` },
        ]),
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
      expect(exchanges).toHaveLength(2);
      expect(await play(exchanges)).toEqual({ shown: recorded, made: exchanges });
    },
    SLOW_MS,
  );

  it('holds no key, no cookie and no id of an account', async () => {
    const secret = { 'set-cookie': 'sid=c1', 'anthropic-organization-id': 'org-1', 'request-id': 'req-1' };
    const server = createServer((_request, response) => response.writeHead(200, secret).end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo; // a server on a port has no other kind of address
    const traffic: Promise<object>[] = [];
    const headers = { authorization: 'Bearer sk-ant-1', 'x-api-key': 'sk-ant-2', cookie: 'sid=c2' };
    await recordingFetch((each) => traffic.push(each))(`http://127.0.0.1:${port}/`, { headers });
    const kept = JSON.stringify(await Promise.all(traffic));
    expect(kept).toContain('"status":200');
    expect(kept).not.toMatch(/sk-ant|sid=|org-1|req-1|authorization|cookie/u);
  });
});

describe('a file that begins no recording', () => {
  it.each([
    ['replies/owls.2.json', 'name the file that begins it, replies/owls.json'],
    ['replies/owls.json', 'is not there'],
    ['replies/owls.txt', 'name its .json file, such as replies/owls.json'],
  ])('is refused with the file to name: %s', (file, line) => {
    expect(refusalOf(file)).toContain(line);
  });
});

describe('every kept reply', async () => {
  const names = await readdir(REPLIES);
  const firsts = names.filter((name) => /^[^.]+\.json$/u.test(name)).map((name) => join(REPLIES, name));

  it.each(firsts)(
    'answers the very requests that are made today, with the bytes that it gave when it was kept: %s',
    async (first) => {
      expect(refusalOf(first)).toBeUndefined();
      const exchanges = await readExchanges(first);
      const { shown, made } = await play(exchanges);
      expect(made, `stale: npm run record -- --again ${first}`).toEqual(exchanges);
      expect(shown).toBe(await readFile(shownFileOf(first), 'utf8'));
      expect(shown).not.toContain('Quoted from the abstracts');
    },
    SLOW_MS,
  );

  it('holds no secret', async () => {
    const texts = await Promise.all(names.map((name) => readFile(join(REPLIES, name), 'utf8')));
    expect(texts.join('\n')).not.toMatch(/sk-ant|authorization|api-key|cookie|organization-id/iu);
  });

  it(
    'is told apart from a stale one',
    async () => {
      const exchanges = await readExchanges(join(REPLIES, 'what-is-a-lewis-signaling-game.json'));
      const [{ request, ...rest }] = exchanges;
      const stale: Exchange = {
        ...rest,
        request: { ...request, body: { ...Object(request.body), max_tokens: 1 } },
      };
      expect((await play([stale])).made).not.toEqual([stale]);
    },
    SLOW_MS,
  );
});
