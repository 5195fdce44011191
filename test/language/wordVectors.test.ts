import { describe, expect, it } from 'vitest';
import { stem } from '../../src/language/stem.ts';
import { areSynonyms } from '../../src/language/synonyms.ts';
import { frequencyRank, nearness } from '../../src/language/wordVectors.ts';

describe('the lexicon', () => {
  it('ranks words by how frequent they are', () => {
    expect(frequencyRank('the')).toBe(0);
    expect(frequencyRank('owl')).toBeGreaterThan(frequencyRank('bird') ?? 0);
    expect(frequencyRank('zyxxy')).toBeUndefined();
  });

  it('finds words of like meaning nearer than others', () => {
    expect(nearness('renal', 'kidney')).toBeGreaterThan(0.6);
    expect(nearness('renal', 'football')).toBeLessThan(0.2);
    expect(nearness('zyxxy', 'kidney')).toBe(0);
  });

  it('holds words of research that stand for one another', () => {
    expect(areSynonyms(stem('outperforms'), stem('beat'))).toBe(true);
    expect(areSynonyms(stem('outperforms'), stem('rice'))).toBe(false);
  });
});
