import { describe, expect, it, vi } from 'vitest';
import { rememberLast } from '../../src/language/memoize.ts';

describe('rememberLast', () => {
  it('reads a thing once while it is asked for, and again after many others', () => {
    const read = vi.fn((thing: { readonly of: number }) => `read ${thing.of}`);
    const known = rememberLast(read, 2);
    const things = Array.from({ length: 6 }, (_, of) => ({ of }));
    const [first, ...others] = things;
    if (!first) throw new Error('no thing');
    for (const other of others.slice(0, 2)) expect([known(first), known(other)][0]).toBe('read 0');
    expect(read.mock.calls.filter(([{ of }]) => of === 0)).toHaveLength(1);
    for (const other of others) known(other);
    expect(known(first)).toBe('read 0');
    expect(read.mock.calls.filter(([{ of }]) => of === 0)).toHaveLength(2);
  });
});
