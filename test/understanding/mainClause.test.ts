import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainClause } from '../../src/understanding/mainClause.ts';

describe('mainClause', () => {
  it('leaves out greetings, and what only leads to the question', () => {
    expect(mainClause('Hi! Could you tell me who counted the owls?')).toBe('who counted the owls?');
  });

  it('leaves out a sentence or a part before it that asks nothing', () => {
    expect(mainClause('My roof leaks. Should I mend it?')).toBe('should i mend it?');
    expect(mainClause('When it rains, does the roof leak?')).toBe('does the roof leak?');
  });

  it('keeps what stands behind the question', () => {
    expect(mainClause('Which drug works, when it is given early?')).toBe(
      'which drug works, when it is given early?',
    );
  });

  it('keeps what asks nothing as it is, in lower case', () => {
    expect(mainClause('Owl feathers, and mice')).toBe('owl feathers, and mice');
  });

  it('ends on any text, with a part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(text.toLowerCase().replaceAll('’', "'")).toContain(mainClause(text));
      }),
    );
  });
});
