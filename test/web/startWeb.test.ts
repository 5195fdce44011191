import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/command.ts';
import { startWeb } from '../../src/web/startWeb.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';
import { linkIn, requestWith, webPage } from '../support/webPage.ts';

const papers = () =>
  collection(
    {
      id: 'owls',
      title: 'On Owls',
      abstract: 'Owls fly at night. Owls eat 3 mice a day.',
      year: 2020,
      link: 'https://example.org/owls',
    },
    { id: 'bees', title: 'On Bees', authors: ['Bo Bee'], abstract: 'Bees dance for nectar.', year: 2024 },
    { id: 'moths', title: 'On Moths', authors: ['Mo Moth'], abstract: '', year: 2021 },
  );
const MICE = 'How many mice do owls eat?';

describe('the page', () => {
  it('opens with questions to press and the papers beside them', async () => {
    const page = await (await webPage(papers())).get('/');
    expect(page).toContain('Ask these 3 papers.');
    expect([...page.matchAll(/class="example"/gu)].length).toBeGreaterThan(0);
    expect(page).toContain('On Moths');
    expect(page).toContain('no abstract: cannot be quoted');
  });

  it('answers without its script, with a link from each footnote to its sentence', async () => {
    const web = await webPage(papers());
    const page = await web.post('/ask', { line: MICE, visit: '' });
    expect(page).toContain('“Owls eat <strong>3</strong> mice a day.”');
    const evidence = await web.get(linkIn(page, 'Source 1: On Owls'));
    expect(evidence).toContain('<mark class="at"><sup>1</sup>Owls eat 3 mice a day.</mark>');
    expect(evidence).toContain('Owls fly at night.');
  });

  it('names the papers that were asked for once, above what they say', async () => {
    const page = await (await webPage(papers())).post('/ask', {
      line: 'Which papers are about owls?',
      visit: '',
    });
    expect(page).toMatch(/<ul class="papers">[\s\S]*<sup>1<\/sup> s\.\u00a0\d/u);
    expect(page).not.toContain('class="notes"');
  });

  it('tells apart by its edge what a reply comes to', async () => {
    const web = await webPage(papers());
    const look = async (line: string) =>
      /class="reply ([a-z-]+)"/u.exec(await web.post('/ask', { line, visit: '' }))?.[1];
    expect(await look(MICE)).toBe('supported');
    expect(await look('/check Owls eat 4 mice a day.')).toBe('contradicted');
    expect(await look('Who won the chess championship in Berlin?')).toBe('not-found');
  });

  it('sends a reply as it grows, the last one complete', async () => {
    const events = await (await webPage(papers())).listen('/ask', { line: MICE, visit: '' });
    expect(events.map(({ event }) => event)).toEqual([...events.slice(1).map(() => 'turn'), 'over']);
    const turns = events.filter(({ event }) => event === 'turn');
    expect(turns[0]?.data).toContain('aria-busy="true"');
    expect(turns.at(-1)?.data).toContain('aria-busy="false"');
    expect(turns.at(-1)?.data).toContain('Quoted from the abstracts');
    expect(new Set(turns.map(({ data }) => /id="(turn-\w+)"/u.exec(data)?.[1])).size).toBe(1);
  });

  it('goes on with its conversation, and shows it again', async () => {
    const web = await webPage(papers());
    const visit = (await web.listen('/ask', { line: MICE, visit: '' })).at(-1)?.data ?? '';
    await web.post('/ask', { line: 'and who wrote it?', visit });
    const page = await web.get(`/?visit=${visit}`);
    expect(page).toContain('Understood as: ');
    expect([...page.matchAll(/class="turn" id/gu)]).toHaveLength(2);
  });

  it('takes commands as the terminal does', async () => {
    const web = await webPage(papers());
    expect(await web.post('/ask', { line: '/papers --year 2024', visit: '' })).toContain('One paper');
    expect(await web.post('/ask', { line: '/paprs', visit: '' })).toContain('Did you mean /papers?');
    const [help, privacy] = [
      await web.post('/ask', { line: '/help', visit: '' }),
      await web.post('/ask', { line: '/privacy', visit: '' }),
    ];
    expect(help).toContain('behind two dashes');
    expect(help).not.toContain('Ctrl-D');
    expect(privacy).toContain('in memory alone');
  });

  it('carries out what a button below an answer is for', async () => {
    const web = await webPage(papers());
    const page = await web.post('/ask', { line: MICE, visit: '' });
    const [, visit = '', turn = '', value = ''] =
      /name="visit" value="(\w+)"><input type="hidden" name="turn" value="(\w+)"><input type="hidden" name="name" value="helpful"><input type="hidden" name="value" value="(\w+)"/u.exec(
        page,
      ) ?? [];
    expect(await web.post('/press', { visit, turn, name: 'helpful', value })).toContain('Noted as helpful');
    expect(await web.post('/press', { visit, turn, name: 'nothing', value })).toContain('no longer works');
    expect(await web.post('/press', { visit, turn, name: 'follow', value, written: '' })).toContain(
      'Write it in the box',
    );
    expect(await web.post('/press', { visit, turn: 'old', name: 'helpful', value })).toContain(
      'load it again',
    );
  });

  it('offers to ask again what was not taken', async () => {
    const refused = { kind: 'refused', reason: 'busy', retryMs: 30_000 } as const;
    const services: Services = {
      ...servicesOver(papers()),
      // biome-ignore lint/correctness/useYield: a refused question has no growing answer
      async *answerQuestion() {
        return refused;
      },
    };
    const page = await (await webPage(papers(), { services })).post('/ask', { line: MICE, visit: '' });
    expect(page).toMatch(
      /name="line" value="How many mice do owls eat\?"><button class="primary">Try again/u,
    );
  });

  it('lists a part of the collection', async () => {
    const web = await webPage(papers());
    const titles = async (query: string) =>
      [...(await web.get(`/parts/shelf?${query}`)).matchAll(/On \w+/gu)].map(([title]) => title);
    expect(await titles('')).toEqual(['On Bees', 'On Moths', 'On Owls']);
    expect(await titles('year=2020-2021')).toEqual(['On Moths', 'On Owls']);
    expect(await titles('author=bo')).toEqual(['On Bees']);
    expect(await titles('about=owls+at+night')).toEqual(['On Owls']);
    expect(await web.get('/parts/shelf?year=soon')).toContain('2022-2024');
  });

  it('tells an error by its reference alone, and logs the rest', async () => {
    const services: Services = {
      ...servicesOver(papers()),
      // biome-ignore lint/correctness/useYield: it fails before anything grows
      async *answerQuestion() {
        throw new Error('disk on fire');
      },
    };
    const web = await webPage(papers(), { services });
    const page = await web.post('/ask', { line: MICE, visit: '' });
    expect(page).toMatch(/That went wrong \(reference use\d+\)\. Try again/u);
    expect(page).not.toContain('fire');
    expect(web.logged).toMatchObject([{ err: { message: 'disk on fire' } }]);
  });

  it('names the setting where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on TCP
    const parts = {
      commands: [],
      services: servicesOver(papers()),
      log: { error: () => {} },
      newId: () => 'x',
    };
    const started = await startWeb(port, {
      ...parts,
      openingOf: async () => ({ parts: [] }),
      drawAsDiscord: async () => [],
    });
    other.close();
    expect(started).toEqual({
      refusal: `The port ${port} for the page cannot be used: set WEB_PORT to a free one in .env.`,
    });
  });
});

describe('the page’s guard', () => {
  const HOSTILE = '"><script>alert(1)</script>';

  it('escapes every text, whoever wrote it', async () => {
    const web = await webPage(
      collection({
        id: `p${HOSTILE}`,
        title: HOSTILE,
        authors: [HOSTILE],
        venue: HOSTILE,
        abstract: `Owls eat ${HOSTILE} mice.`,
        link: 'javascript:alert(1)',
      }),
    );
    const pages = [
      await web.post('/ask', { line: `What do owls eat? ${HOSTILE}`, visit: HOSTILE }),
      await web.get(
        `/?about=${encodeURIComponent(HOSTILE)}&paper=${encodeURIComponent(`p${HOSTILE}`)}&visit=x`,
      ),
      await web.get('/parts/shelf?author='),
    ];
    for (const page of pages) {
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('javascript:');
    }
    expect(pages.join('')).toContain('&lt;script&gt;');
  });

  it('loads nothing from elsewhere and allows nothing inline', async () => {
    const web = await webPage(papers());
    const response = await fetch(`${web.address}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    const page = await web.post('/ask', { line: MICE, visit: '' });
    const loaded = [...page.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/gu)].map(
      ([, address = '']) => address,
    );
    expect(loaded.length).toBeGreaterThan(0);
    for (const address of loaded) {
      expect(address).toMatch(/^\/web\//u);
      expect((await fetch(web.address + address)).status).toBe(200);
    }
    expect(page).not.toMatch(/ style=| on\w+="/u);
  });

  it('answers to names of this machine alone', async () => {
    const { address } = await webPage(papers());
    const rebound = await requestWith(`${address}/`, { headers: { host: 'evil.example' } });
    expect([rebound.status, rebound.text]).toEqual([421, 'Ask for 127.0.0.1 or localhost.']);
    expect((await requestWith(`${address}/`, { headers: { host: 'localhost:9' } })).status).toBe(200);
  });

  it('takes no form that another page sends', async () => {
    const { address } = await webPage(papers());
    const post = (headers: Record<string, string>) =>
      requestWith(`${address}/ask`, {
        method: 'POST',
        body: 'line=hello&visit=',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: address })).status).toBe(303);
    expect((await post({})).status).toBe(303);
  });

  it('takes no text that is too long, and knows no other pages', async () => {
    const { address } = await webPage(papers());
    const long = await fetch(`${address}/ask`, {
      method: 'POST',
      body: new URLSearchParams({ line: 'x'.repeat(100_000) }),
    });
    expect([long.status, await long.text()]).toEqual([413, expect.stringContaining('shorten')]);
    expect((await fetch(`${address}/../package.json`)).status).toBe(404);
    expect((await fetch(`${address}/web/..%2fpackage.json`)).status).toBe(404);
  });
});
