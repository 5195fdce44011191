// Questions about the collection, asked as any other question.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../commands/ask.ts';
import { collection } from '../../support/papers.ts';
import { act, runCommand, servicesOver, textOf } from '../../support/runCommand.ts';

describe('a question about the collection', () => {
  const birds = servicesOver(
    collection(
      { title: 'Owls', year: 2020, authors: ['Zoë Kestrel'], abstract: 'We show that owls hunt at night.' },
      { title: 'Larks', year: 2022, authors: ['Bo Finch'], abstract: 'We show that larks sing at dawn.' },
      {
        title: 'Gulls: A Survey',
        year: 2024,
        authors: ['Bo Finch'],
        abstract: 'We survey what gulls steal.',
      },
    ),
  );
  const said = async (question: string, services = birds) =>
    textOf(await runCommand(ask, { question }, services));

  it('lists the papers, the newest first, with a menu to read one', async () => {
    const reply = await runCommand(ask, { question: 'what papers do you have' }, birds);
    expect(textOf(reply)).toBe('3 papers\nGulls: A Survey\nLarks\nOwls');
    expect(textOf(await act(ask.actions?.['open'], reply.menu?.choices[1]?.value ?? '', birds))).toBe(
      'Larks',
    );
    expect(reply.question).toBe('what papers do you have');
  });

  it('goes on to the next page', async () => {
    const many = servicesOver(collection(...Array.from({ length: 10 }, (_, n) => ({ title: `Owl ${n}` }))));
    const { actions = [] } = await runCommand(ask, { question: 'list papers' }, many);
    const next = actions.find(({ label }) => label === 'Next');
    expect(textOf(await act(ask.actions?.['page'], next?.value ?? '', many))).toContain('page 2 of 2');
  });

  it('counts the papers and says how old they are', async () => {
    expect(await said('how many papers?')).toContain('There are 3 papers here, from 2020 to 2024.');
  });

  it('says how many have nothing to quote', async () => {
    const services = servicesOver(collection({ title: 'Owls' }, { title: 'Larks', abstract: '' }));
    expect(await said('how many papers are there', services)).toContain(
      'There are 2 papers here. 1 of them without an abstract',
    );
  });

  it('names the newest and the oldest', async () => {
    expect(await said('anything new?')).toBe('The newest paper here is from 2024:\nGulls: A Survey');
    expect(await said('which paper is the oldest')).toBe('The oldest paper here is from 2020:\nOwls');
  });

  it('does not guess the newest where no record names a year', async () => {
    expect(await said('the newest paper?', servicesOver(collection({}, {})))).toMatch(
      /^No record .* a year/u,
    );
  });

  it('offers what leads into its subject to read first, and says that it cannot judge', async () => {
    expect(await said('what should I read first?')).toMatch(/cannot tell .*lead into.*\nGulls: A Survey\n/u);
    expect(await said('where do I start?', servicesOver(collection({ title: 'Owls' })))).toMatch(
      /No title .*\nOwls\n/u,
    );
  });

  it('names the authors, who wrote most first', async () => {
    expect(await said('who are the authors?')).toMatch(
      /^2 authors .*\nBo Finch: 2 papers\nZoë Kestrel: one/u,
    );
  });

  it('counts the papers of each year', async () => {
    expect(await said('from which years are these papers?')).toMatch(/2024: one paper\n2022: one paper/u);
  });

  it('counts the papers of each journal or conference, or says that none is known', async () => {
    const water = { venue: 'Journal of Rivers' };
    const rivers = servicesOver(collection(water, { venue: 'Fish and Flow' }, water));
    expect(await said('which journals are the papers from?', rivers)).toMatch(
      /from:\nJournal of Rivers: 2 papers\nFish and Flow: one paper/u,
    );
    expect(await said('where were the papers published?')).toMatch(/names a journal/u);
  });

  it('sums up what each paper is about, with footnotes', async () => {
    const reply = await runCommand(ask, { question: 'what are these papers about' }, birds);
    const [part] = reply.parts;
    expect(part?.kind === 'answer' && part.answer.footnotes.length).toBe(3);
    expect(textOf(reply)).toContain('We show that owls hunt at night.');
  });

  it('says where an overview leaves papers out', async () => {
    const many = Array.from({ length: 15 }, (_, n) => ({
      title: `Owl ${n}`,
      abstract: `We show that owl ${n} flies.`,
    }));
    expect(await said('what topics do you cover', servicesOver(collection(...many)))).toMatch(
      /These are \d+ of the 15 papers/u,
    );
  });

  it('has no papers to tell of where there are none', async () => {
    expect(await said('list papers', servicesOver(collection()))).toContain('no papers here yet');
  });
});
