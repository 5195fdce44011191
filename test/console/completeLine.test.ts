import { describe, expect, it } from 'vitest';
import { defineCommand, type Services } from '../../src/command.ts';
import { completeLine } from '../../src/console/completeLine.ts';
import type { Choice } from '../../src/option.ts';

const services = {} as Services; // the commands below use none

describe('completeLine', () => {
  it('completes commands and options, with the space behind them', async () => {
    expect(await complete('/pa')).toEqual([['/paper '], '/pa']);
    expect(await complete('/paper x --pr')).toEqual([['--private '], '--pr']);
    expect(await complete('why')).toEqual([[], 'why']);
  });

  it('leaves out what is for those who manage a server', async () => {
    const settings = defineCommand({
      name: 'settings',
      description: 'Sets.',
      options: {},
      onlyFor: 'managers',
      async *run() {},
    });
    expect(await completeLine('/', { commands: [settings], services })).toEqual([[], '/']);
  });

  it('puts the value of the only suggestion in the place of the text', async () => {
    expect(await complete('/paper owl', [{ label: 'On Owls', value: '1' }])).toEqual([['1'], 'owl']);
  });

  it('completes the option that the cursor stands behind', async () => {
    const owl = [{ label: 'Ada Owl', value: 'Ada Owl' }];
    expect(await complete('/paper x --author ad', owl)).toEqual([['Ada Owl'], 'ad']);
    expect(await complete('/paper author:ad', owl)).toEqual([['Ada Owl'], 'ad']);
    expect(await complete('/paper x --sort y')).toEqual([['year'], 'y']);
    expect(await complete('/paper x --note ad', owl)).toEqual([[], 'ad']);
  });

  it('lists several suggestions without typing what they begin with', async () => {
    const choices = [
      { label: 'The Owl', value: '1' },
      { label: 'The Cat\u001b', value: '2' },
    ];
    expect(await complete('/paper t', choices)).toEqual([['t', 'The Owl', 'The Cat'], 't']);
  });
});

function complete(line: string, choices: readonly Choice[] = []) {
  const paper = defineCommand({
    name: 'paper',
    description: 'Finds.',
    options: {
      query: { kind: 'text', description: 'What.', completes: true },
      author: { kind: 'text', description: 'Who.', completes: true },
      note: { kind: 'text', description: 'Anything.' },
      sort: {
        kind: 'choice',
        description: 'How.',
        choices: [
          { label: 'By year', value: 'year' },
          { label: 'By name', value: 'name' },
        ],
      },
      private: { kind: 'flag', description: 'Only you.' },
    },
    async *run() {},
    complete: async () => choices,
  });
  return completeLine(line, { commands: [paper], services });
}
