import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';
import { mutated } from './mutate.ts';
import { MUTATIONS } from './mutations.ts';

describe('MUTATIONS', () => {
  it.each(MUTATIONS)('find what they change: $name', (mutation) => {
    const text = readFileSync(mutation.file, 'utf8');
    expect(mutated(text, mutation)).not.toBe(text);
  });
});

describe('mutated', () => {
  it('refuses a text that stands there twice or not at all', () => {
    const mutation = { name: 'half', file: 'x.ts', find: '0.5', replace: '1' };
    expect(mutated('a = 0.5;', mutation)).toBe('a = 1;');
    expect(() => mutated('a = 0.5; b = 0.5;', mutation)).toThrow('does not find its text once');
    expect(() => mutated('a = 1;', mutation)).toThrow('does not find its text once');
  });
});

describe('differencesOf', () => {
  it('tells what has become better from what has become worse', () => {
    const figures = (right: number, wrong: number) => [
      {
        name: 'owls',
        figures: {
          direct: { hits: right, of: 10, better: 'more' as const },
          misleading: { hits: wrong, of: 10, better: 'fewer' as const },
        },
      },
    ];
    expect(differencesOf(figures(8, 2), figures(7, 1))).toEqual({
      worse: ['owls: direct 8 to 7'],
      better: ['owls: misleading 2 to 1'],
    });
    expect(differencesOf(figures(8, 2), figures(8, 2))).toEqual({ worse: [], better: [] });
  });
});
