import { describe, expect, it } from 'vitest';
import { defined } from '../src/defined.ts';

describe('defined', () => {
  it('leaves out what has no value, and nothing else', () => {
    expect(Object.entries(defined({ a: undefined, b: null, c: false, d: 0, e: '' }))).toEqual([
      ['b', null],
      ['c', false],
      ['d', 0],
      ['e', ''],
    ]);
  });

  it('overwrites nothing where it is spread', () => {
    expect({ a: 1, ...defined({ a: undefined }) }).toEqual({ a: 1 });
  });
});
