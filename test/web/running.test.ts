import { describe, expect, it } from 'vitest';
import { collectionOf } from '../../src/papers/collection.ts';
import { onServer } from '../support/collections.ts';
import { paper } from '../support/papers.ts';
import { servicesOver } from '../support/runCommand.ts';
import { linkIn, webPage } from '../support/webPage.ts';

const papers = () =>
  collectionOf(
    [paper({ id: 'owls', title: 'On Owls', abstract: 'Owls fly at night. Owls eat 3 mice a day.' })],
    [{ file: '/home/ada/library.bib', line: 12, message: 'year is odd: <3>' }],
  );

describe('the page for who runs the bot', () => {
  it('tells what is odd about the papers, without the folders where they lie', async () => {
    const page = await (await webPage(papers())).get('/running');
    expect(page).toContain('<li>year is odd: &lt;3&gt;<br><small>library.bib, line 12</small></li>');
    expect(page).not.toContain('/home/ada');
    expect(page).toContain('Nothing was asked.');
  });

  it('counts what was asked, and lists what was declined', async () => {
    const web = await webPage(papers());
    await web.post('/ask', { line: 'How many mice do owls eat?', visit: '' });
    await web.post('/ask', { line: 'How do I bake sourdough bread?', visit: '' });
    const page = await web.get('/running');
    expect(page).toMatch(/class="number">2<meter/u);
    expect(page).toContain('<td>How do I bake sourdough bread?</td><td>no paper is about it</td>');
  });

  it('lists open disputes, each leading to its sentence', async () => {
    const services = servicesOver(papers());
    await services.state.disputes.raise({
      ...{ collection: onServer('s'), member: 'ada', receipt: 'r1', reason: 'It says voles.' },
      place: { paper: 'owls', sentence: 1 },
    });
    const web = await webPage(papers(), { services });
    const page = await web.get('/running');
    expect(page).toContain('sentence 2');
    expect(page).toContain('It says voles.');
    expect(await web.get(linkIn(page.slice(page.indexOf('Open disputes')), 'On Owls'))).toContain(
      '<mark class="at">Owls eat 3 mice a day.</mark>',
    );
  });
});
