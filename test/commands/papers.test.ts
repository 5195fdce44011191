import { describe, expect, it } from 'vitest';
import { papers } from '../../commands/papers.ts';
import type { Place } from '../../src/command.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { collection, paper } from '../support/papers.ts';
import { act, callWith, runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('/papers', () => {
  const birds = servicesOver(
    collection(
      { title: 'Owls', year: 2020, authors: ['Zoë Kestrel'], abstract: 'Owls hunt mice at night.' },
      { title: 'Larks', year: 2022, authors: ['Bo Finch'], abstract: 'Larks sing at dawn.' },
      { title: 'Gulls', year: 2024, authors: ['Bo Finch', 'Zoë Kestrel'], abstract: 'Gulls steal food.' },
    ),
  );

  it('lists the newest first', async () => {
    expect(textOf(await runCommand(papers, {}, birds))).toBe('3 papers\nGulls\nLarks\nOwls');
  });

  it('keeps to years and to an author, accents or not', async () => {
    expect(textOf(await runCommand(papers, { year: '2020-2022', author: 'kestrel zoe' }, birds))).toBe(
      'One paper\nOwls',
    );
  });

  it('finds what a text is about', async () => {
    const reply = await runCommand(papers, { about: 'When do larks sing?' }, birds);
    expect(textOf(reply)).toContain('Larks');
  });

  it('keeps to an author among what a text is about', async () => {
    const asked = { about: 'Owls hunt, larks sing', author: 'Finch' };
    expect(textOf(await runCommand(papers, asked, birds))).toBe('Papers nearest to that\nLarks');
  });

  it('leaves out what has but a common word of it', async () => {
    const services = servicesOver(
      collection(
        { title: 'Larks at Dawn', abstract: 'Larks sing loudly at dawn in spring meadows.' },
        ...Array.from({ length: 6 }, (_, n) => ({
          title: `Bird ${n}`,
          abstract: 'It was seen in spring. Nobody knows why.',
        })),
      ),
    );
    expect(textOf(await runCommand(papers, { about: 'larks sing at dawn in spring' }, services))).toBe(
      'Papers nearest to that\nLarks at Dawn',
    );
  });

  it('takes years in whichever order', async () => {
    const turned = await runCommand(papers, { year: '2022-2020' }, birds);
    expect(textOf(turned)).toBe(textOf(await runCommand(papers, { year: '2020-2022' }, birds)));
    expect(textOf(turned)).toContain('Owls');
  });

  it('says what a year looks like', async () => {
    expect(textOf(await runCommand(papers, { year: 'recent' }, birds))).toContain('2022-2024');
  });

  it('goes on to the next page and back with the same filter', async () => {
    const many = servicesOver(
      collection(...Array.from({ length: 10 }, (_, n) => ({ title: `Owl ${n}`, year: 2024 })), {
        title: 'Old',
        year: 1999,
      }),
    );
    const first = await runCommand(papers, { year: '2024' }, many);
    const next = first.actions?.find(({ label }) => label === 'Next');
    const second = await act(papers.actions?.['page'], next?.value ?? '', many);
    expect(textOf(second)).toBe('10 papers, page 2 of 2\nOwl 8\nOwl 9');
    expect(second.actions?.map(({ label }) => label)).toEqual(['Previous']);
  });

  it('opens the paper that was chosen', async () => {
    const { menu } = await runCommand(papers, { author: 'Finch', year: '2022' }, birds);
    const opened = await act(papers.actions?.['open'], menu?.choices[0]?.value ?? '', birds);
    expect(opened.parts).toMatchObject([{ kind: 'paper', paper: { title: 'Larks' } }]);
  });

  it.each(['by kestrel', 'papers by Zoë Kestrel'])('takes an author for the subject: %s', async (about) => {
    expect(textOf(await runCommand(papers, { about }, birds))).toBe(
      textOf(await runCommand(papers, { author: 'kestrel' }, birds)),
    );
  });

  it('suggests the authors whose names begin like that', async () => {
    expect(await papers.complete?.('fin', birds, callWith())).toEqual([
      { label: 'Bo Finch', value: 'Bo Finch' },
    ]);
    expect(await papers.complete?.('', birds, callWith())).toHaveLength(2);
  });

  it('tells admins alone, and in private, what was left aside or changed', async () => {
    const note = { file: '/home/ada/library.bib', line: 12, message: 'not BibTeX: mend this entry’s braces' };
    const services = servicesOver(collectionOf([paper()], [note]));
    const told = (place: Partial<Place>) =>
      runCommand(papers, { problems: true }, services, { place: place as Place }).then(textOf);
    const server = { kind: 'server', server: 's', channel: 'c' } as const;
    const lines =
      /^Left aside, changed or missing\nlibrary\.bib:12: not BibTeX: .*\nIn full, .*npm run --silent papers$/u;
    expect(await told({ ...server, mayManage: true })).toMatch(lines);
    expect(await told({ kind: 'console' })).toMatch(lines);
    expect(await told({ ...server, mayManage: false })).toBe(
      'What is odd about the papers is told to the admins of a server, there.',
    );
    expect(papers.isPrivate?.({ problems: true })).toBe(true);
    expect(papers.isPrivate?.({ problems: false })).toBe(false);
    expect(await runCommand(papers, { problems: true }, birds).then(textOf)).toBe(
      'All papers were loaded whole.',
    );
  });
});
