import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences.ts';
import { mutated } from './mutate.ts';
import { MUTATIONS } from './mutations.ts';
import { withNumber } from './sweep.ts';

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

describe('withNumber', () => {
  it('changes the one number of a name', () => {
    expect(withNumber('const B = 0.75;', 'B', '1')).toBe('const B = 1;');
    expect(withNumber('{ corrected: 0.8, expanded: 0.4 }', 'expanded', '0')).toBe(
      '{ corrected: 0.8, expanded: 0 }',
    );
  });

  it('refuses a name without a number, or with several', () => {
    expect(() => withNumber('const B = 0.75;', 'K', '1')).toThrow('0 numbers');
    expect(() => withNumber('B = 1; B = 2;', 'B', '1')).toThrow('2 numbers');
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
