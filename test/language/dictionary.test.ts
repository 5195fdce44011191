import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findEntry } from '../../src/language/dictionary.ts';

const TABLE = readFileSync('lexicon/en/english.tsv', 'latin1').trimEnd().split('\n');

describe('the dictionary', () => {
  it('leads from an irregular form to its base', () => {
    expect(findEntry('mice').entry?.bases).toContain('mouse');
    expect(findEntry('found').entry?.bases).toContain('find');
  });

  it('knows what a word may be, what it is kin to and what it is against', () => {
    const { entry } = findEntry('increase');
    expect(entry?.senses.n).toBeGreaterThan(0);
    expect(entry?.senses.v).toBeGreaterThan(0);
    expect(entry?.tags).toContain('VB');
    expect(entry?.kin).toContain('growth');
    expect(entry?.opposites).toContain('decrease');
  });

  it('has a line for the first and for the last of its words', () => {
    for (const line of [TABLE[0], TABLE.at(-1)]) {
      expect(findEntry(line?.split('\t')[0] ?? '').entry).toBeDefined();
    }
  });

  it('has nothing of a word that it lacks', () => {
    for (const word of ['glorptastic', '', 'not a word', 'zzzzz', '5mc']) {
      expect(findEntry(word).entry).toBeUndefined();
    }
  });

  it('is sorted, so that it can be searched by halves', () => {
    const words = TABLE.map((line) => line.split('\t')[0] ?? '');
    expect(words.every((word, i) => i === 0 || (words[i - 1] ?? '') < word)).toBe(true);
  });
});
