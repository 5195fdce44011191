import { describe, expect, it } from 'vitest';
import type { Services } from '../../src/command.ts';
import { collection } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';
import { webPage } from '../support/webPage.ts';

const papers = () =>
  collection({
    id: 'owls',
    title: 'On Owls',
    abstract: 'Owls fly at night. Owls eat 3 mice a day.',
    year: 2020,
  });

describe('a text that is checked', () => {
  it('is underlined sentence by sentence, with what the papers say beside it', async () => {
    const web = await webPage(papers());
    const text = 'Owls fly at night.\nOwls eat 5 mice a day. Frogs sing opera in Vienna.';
    const page = await web.post('/check', { text });
    expect(page).toMatch(
      /class="claim supported"[^>]*><span class="unseen">Supported: <\/span>Owls fly at night\./u,
    );
    expect(page).toMatch(/class="claim contradicted"[^>]*>.*?Owls eat 5 mice a day\./u);
    expect(page).toMatch(/class="claim unknown"[^>]*>.*?Frogs sing opera in Vienna\./u);
    expect(page).toContain('<blockquote dir="auto">Owls eat 3 mice a day.<footer>On Owls (2020), s.');
    expect(page).toContain('1 contradicted');
  });

  it('has the nearest sentence beside what nothing settles', async () => {
    const papers = collection({ title: 'OwlNet: Hearing Mice', abstract: 'OwlNet hears mice in the dark.' });
    const page = await (await webPage(papers)).post('/check', { text: 'OwlNet has 4 large ears.' });
    expect(page).toContain('Not settled: ');
    expect(page).toContain('this comes nearest:</p><blockquote dir="auto">OwlNet hears mice in the dark.');
  });

  it('comes back with what to do where it claims nothing or is too long', async () => {
    const web = await webPage(papers());
    const page = await web.post('/check', { text: 'Really?' });
    expect(page).toContain('paste sentences that say something');
    expect(page).toContain('>Really?</textarea>');
    expect(await web.post('/check', { text: 'Owls fly. '.repeat(900) })).toContain('check it in parts');
  });

  it('is escaped', async () => {
    const page = await (await webPage(papers())).post('/check', {
      text: 'Owls eat <script>alert(1)</script> mice.',
    });
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });

  it('is refused in words, and an error told by its reference alone', async () => {
    const services = servicesOver(papers());
    const busy: Services = {
      ...services,
      limit: async () => ({ kind: 'refused', reason: 'busy', retryMs: 30_000 }),
    };
    expect(
      await (await webPage(papers(), { services: busy })).post('/check', { text: 'Owls fly.' }),
    ).toContain('try again in a minute');
    const broken: Services = {
      ...services,
      checkClaims: async () => {
        throw new Error('disk on fire');
      },
    };
    const web = await webPage(papers(), { services: broken });
    expect(await web.post('/check', { text: 'Owls fly.' })).toMatch(/reference use\d/u);
    expect(web.logged).toHaveLength(1);
  });
});
