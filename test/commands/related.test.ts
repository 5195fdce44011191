import { describe, expect, it } from 'vitest';
import { related } from '../../commands/related.ts';
import { collection } from '../support/papers.ts';
import { callWith, runCommand, servicesOver, textOf } from '../support/runCommand.ts';

describe('/related', () => {
  const services = servicesOver(
    collection(
      { title: 'Owls hunting mice', abstract: 'Owls hunt mice at night.' },
      { title: 'Mice at night', abstract: 'Mice fear owls.' },
      { title: 'Bridges', abstract: 'Steel rusts.' },
    ),
  );

  it('lists the nearest papers, itself left out', async () => {
    expect(textOf(await runCommand(related, { paper: 'p1' }, services))).toBe(
      'Near “Owls hunting mice”\nMice at night',
    );
  });

  it('says so where none is near, or none is meant', async () => {
    expect(textOf(await runCommand(related, { paper: 'Bridges' }, services))).toContain('No other paper');
    expect(textOf(await runCommand(related, { paper: 'zzzz' }, services))).toContain('/papers');
  });

  it('suggests papers while one types', async () => {
    expect(await related.complete?.('brid', services, callWith())).toEqual([
      { label: 'Bridges', value: 'p3' },
    ]);
  });
});
