import { describe, expect, it } from 'vitest';
import { createLane } from '../../../src/sources/http/createLane.ts';
import { createRequester, type RequesterOptions } from '../../../src/sources/http/createRequester.ts';
import { playedClock } from '../../support/sources/playedClock.ts';

const { signal } = new AbortController();
const url = new URL('https://papers.example/api');

/** Answers in this order, the last one for ever. */
function requester(
  answers: readonly (() => Response | Promise<Response>)[],
  options: Partial<RequesterOptions> = {},
) {
  const clock = playedClock();
  const asked: { readonly url: string; readonly headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (place, init) => {
    asked.push({ url: String(place), headers: new Headers(init?.headers) });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer ? answer() : new Response(null, { status: 500 });
  };
  const lane = createLane({ spacingMs: 0, atOnce: 1 }, clock);
  const ask = createRequester({
    name: 'Papers',
    lane,
    clock,
    fetch,
    userAgent: 'footnote/1 (me)',
    ...options,
  });
  return { ask, asked, clock };
}

const ok = () => new Response('yes');
const status =
  (code: number, headers = {}) =>
  () =>
    new Response(null, { status: code, headers });

describe('createRequester', () => {
  it('says who asks, and gives the answer', async () => {
    const { ask, asked } = requester([ok]);
    expect(await ask({ url, headers: { Accept: 'x' } }, signal)).toMatchObject({ status: 200, text: 'yes' });
    expect(asked[0]?.headers.get('user-agent')).toBe('footnote/1 (me)');
  });

  it('asks again where the trouble passes, with growing pauses', async () => {
    const { ask, asked, clock } = requester([status(503), () => Promise.reject(new TypeError('down')), ok]);
    expect(await ask({ url }, signal)).toMatchObject({ text: 'yes' });
    expect([asked.length, clock.slept]).toEqual([3, [750, 1_500]]);
  });

  it.each([
    [status(500), 3, 'Papers has trouble (500): try again later'],
    [status(429), 3, 'Papers is asked too often: try again in some minutes'],
    [status(403), 1, 'Papers refuses (403): check the key, and that it may read this'],
    [status(404), 1, 'Papers does not have this address (404): check it'],
    [() => Promise.reject(new TypeError('down')), 3, 'Papers cannot be reached: try again later'],
    [status(429, { 'Retry-After': '600' }), 1, 'Papers asks not to be asked for 10 minutes: try again then'],
  ])('says what is wrong and what to do', async (answer, times, line) => {
    const { ask, asked } = requester([answer]);
    await expect(ask({ url }, signal)).rejects.toThrow(line);
    expect(asked).toHaveLength(times);
  });

  it('gives a status that was expected', async () => {
    const { ask } = requester([status(304)]);
    expect(await ask({ url, expects: [304] }, signal)).toMatchObject({ status: 304, text: '' });
  });

  it('waits for as long as an answer asks, also after a good one', async () => {
    const { ask, clock } = requester([() => new Response('yes', { headers: { Backoff: '12' } }), ok]);
    await ask({ url }, signal);
    await ask({ url }, signal);
    expect(clock.slept).toEqual([12_000]);
  });

  it.each([
    ['says so', (bytes: number) => new Response('x', { headers: { 'Content-Length': String(bytes) } })],
    [
      'says nothing or less',
      (bytes: number) => {
        let left = bytes;
        const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
          left -= 2 ** 20;
          controller.enqueue(new Uint8Array(2 ** 20));
          if (left <= -(2 ** 30)) controller.close();
        };
        return new Response(new ReadableStream({ pull }), { headers: { 'Content-Length': '5' } });
      },
    ],
  ])('reads no more than 10 MB of an answer that %s', async (_, answer) => {
    const { ask, asked } = requester([() => answer(11 * 2 ** 20)]);
    await expect(ask({ url }, signal)).rejects.toThrow('more than 10 MB, which is not read');
    expect(asked).toHaveLength(1);
  });

  it('gives up an answer that does not come', async () => {
    const hang = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      );
    const { ask } = requester([], { fetch: hang as typeof fetch, timeoutMs: 5 }); // all that is used of it
    await expect(ask({ url }, signal)).rejects.toThrow('Papers did not answer in time: try again later');
  });

  it('ends with the reason of its caller', async () => {
    const { ask } = requester([ok]);
    await expect(ask({ url }, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });

  it('follows its own host, and others that are known without its key', async () => {
    const to = (Location: string) => status(302, { Location });
    const { ask, asked } = requester([to('/v2'), to('https://data.known.example/x'), ok], {
      redirectsTo: /(?:^|\.)known\.example$/u,
    });
    await ask({ url, headers: { 'Zotero-API-Key': 'k' } }, signal);
    expect(asked.map((each) => [each.url, each.headers.has('zotero-api-key')])).toEqual([
      [url.href, true],
      ['https://papers.example/v2', true],
      ['https://data.known.example/x', false],
    ]);
  });

  it.each([
    'http://169.254.169.254/latest',
    'http://known.example/x',
    'https://unknown.example',
    'http://papers.example/x',
  ])('does not follow to %s', async (Location) => {
    const { ask, asked } = requester([status(302, { Location })], {
      redirectsTo: /(?:^|\.)known\.example$/u,
    });
    await expect(ask({ url }, signal)).rejects.toThrow(/leads to another host \(.*\), which is not asked/u);
    expect(asked).toHaveLength(1);
  });

  it('ends a ring of redirects', async () => {
    const { ask, asked } = requester([status(301, { Location: '/again' })]);
    await expect(ask({ url }, signal)).rejects.toThrow('without end');
    expect(asked).toHaveLength(6);
  });
});
