import { describe, expect, it } from 'vitest';
import { allEntries, lexicon, parseLexicon } from '../../src/language/lexicon.ts';

const FILE = `
# Why these.
[bounds] Words that bound a number.
+ It takes at most an hour.
- It takes most of an hour.
at most
/\\bup to\\b/
`;

describe('parseLexicon', () => {
  it('reads name, reason, examples, words and patterns', () => {
    const [entry] = parseLexicon(FILE, 'x.txt');
    expect(entry).toMatchObject({ name: 'bounds', reason: 'Words that bound a number.' });
    expect(entry?.words).toEqual(new Set(['at most']));
    expect(entry?.matches).toEqual(['It takes at most an hour.']);
  });

  it('finds phrases as whole words, in any case and over any white space', () => {
    const [entry] = parseLexicon(FILE, 'x.txt');
    expect(entry?.pattern.test('AT  most two')).toBe(true);
    expect(entry?.pattern.test('flat most')).toBe(false);
  });

  it('takes the marks of a word literally', () => {
    const [entry] = parseLexicon('[a] b\nvs.\n', 'x.txt');
    expect(entry?.pattern.test('one vs. two')).toBe(true);
    expect(entry?.pattern.test('one vsx two')).toBe(false);
  });

  it('names the line that belongs to no entry', () => {
    expect(() => parseLexicon('# a\nword\n', 'x.txt')).toThrow('x.txt:2');
  });
});

describe('lexicon', () => {
  it('refuses a name that it does not hold', () => {
    expect(() => lexicon('no such name')).toThrow('no such name');
  });
});

describe.each([...allEntries().values()])('lexicon/en: $name', (entry) => {
  it('gives a reason and an example each way', () => {
    expect(entry.reason).not.toBe('');
    expect(entry.matches).not.toEqual([]);
    expect(entry.refuses).not.toEqual([]);
  });

  it.each(entry.matches)('is found in: %s', (text) => {
    expect(text).toMatch(entry.pattern);
  });

  it.each(entry.refuses)('is not found in: %s', (text) => {
    expect(text).not.toMatch(entry.pattern);
  });
});
