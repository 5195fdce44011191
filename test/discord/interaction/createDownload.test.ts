import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createDownload } from '../../../src/discord/interaction/createDownload.ts';

const CDN = 'https://cdn.discordapp.com';
const download = createDownload('https://discord.com/api');
const signal = new AbortController().signal;
const said = async (url: string, most = 10) => {
  const got = await download(url, most, signal);
  return 'problem' in got ? got.problem : Buffer.from(got).toString();
};

describe('createDownload', () => {
  it('fetches what Discord keeps', async () => {
    nock(CDN).get('/attachments/1/2/a.bib').query({ ex: '1' }).reply(200, '@misc{a}');
    expect(await said(`${CDN}/attachments/1/2/a.bib?ex=1`)).toBe('@misc{a}');
  });

  it('reads no more than it may, whatever the file says of its size', async () => {
    nock(CDN).get('/big').reply(200, 'x'.repeat(100_000));
    expect(await said(`${CDN}/big`)).toContain('larger than');
  });

  it.each([
    'https://example.org/a.bib',
    'http://cdn.discordapp.com/a.bib',
    'https://cdn.discordapp.com.example.org/a',
    'https://cdn.discordapp.com@example.org/a',
    'file:///etc/passwd',
    'http://127.0.0.1/a',
    'no address',
  ])('asks nobody but Discord: %s', async (url) => {
    expect(await said(url)).toContain('could not be fetched');
  });

  it('follows no redirect to elsewhere, and says what it could not fetch', async () => {
    nock(CDN).get('/moved').reply(302, '', { location: 'https://example.org/' });
    nock(CDN).get('/gone').reply(404, 'no');
    expect([await said(`${CDN}/moved`), await said(`${CDN}/gone`)]).toEqual([
      expect.stringContaining('could not be fetched'),
      expect.stringContaining('could not be fetched'),
    ]);
  });
});
