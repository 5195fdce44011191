import { describe, expect, it } from 'vitest';
import { collection } from '../support/papers.ts';
import { linkIn, webPage } from '../support/webPage.ts';

const papers = () =>
  collection({ id: 'owls', title: 'On <Owls>', abstract: 'Owls eat 3 mice a day.', year: 2020 });

describe('the conversation as Discord shows it', () => {
  it('has the same replies with their buttons, wide or on a phone, dark or light', async () => {
    const web = await webPage(papers());
    const page = await web.post('/ask', { line: 'How many mice do owls eat?', visit: '' });
    const wide = await web.get(linkIn(page, 'As Discord shows it'));
    expect(wide).toContain('class="discord frame wide dark"');
    expect(wide).toContain('You used /ask: How many mice do owls eat?');
    expect(wide).toMatch(/class="container"><svg class="edge"/u);
    expect(wide).toContain('<div class="button primary">Evidence</div>');
    expect(wide).not.toContain('<Owls>');
    expect(await web.get(linkIn(wide, 'Phone, light'))).toContain('class="discord frame phone light"');
  });

  it('says what to do before anything was asked', async () => {
    expect(await (await webPage(papers())).get('/discord?width=x')).toContain('then look again');
  });
});
