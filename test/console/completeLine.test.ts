import { describe, expect, it } from 'vitest';
import { type Choice, defineCommand, type Services } from '../../src/command.ts';
import { completeLine } from '../../src/console/completeLine.ts';

const services = {} as Services; // the commands below use none

describe('completeLine', () => {
  it('completes commands and options', async () => {
    expect(await complete('/pa')).toEqual([['/paper '], '/pa']);
    expect(await complete('/paper x --pr')).toEqual([['--private'], '--pr']);
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
    expect(await completeLine('/', [settings], services)).toEqual([[], '/']);
  });

  it('puts the value of the only suggestion in the place of the text', async () => {
    expect(await complete('/paper owl', [{ label: 'On Owls', value: '1' }])).toEqual([['1'], 'owl']);
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
      query: { kind: 'text', description: 'What.' },
      private: { kind: 'flag', description: 'Only you.' },
    },
    async *run() {},
    complete: async () => choices,
  });
  return completeLine(line, [paper], services);
}
