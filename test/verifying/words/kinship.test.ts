import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/language/lemma.ts';
import { lexicon } from '../../../src/language/lexicon.ts';
import { wordGroups } from '../../../src/language/wordGroups.ts';
import { antonymsOf, closeSynonymsOf, synonymsOf } from '../../../src/verifying/words/kinship.ts';

const SYNONYM_GROUPS = wordGroups('close-synonyms');
const OPPOSITE_PAIRS = wordGroups('opposites');
const UPWARD = [...lexicon('upward').words];
const DOWNWARD = [...lexicon('downward').words];
const aSynonym = fc.constantFrom(...SYNONYM_GROUPS.flat());
const anOpposite = fc.constantFrom(...UPWARD, ...DOWNWARD, ...OPPOSITE_PAIRS.flat());

describe('words that say the same', () => {
  it('do so both ways', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SYNONYM_GROUPS), fc.nat(), fc.nat(), (group, one, other) => {
        const [left = '', right = ''] = [group[one % group.length], group[other % group.length]];
        expect(closeSynonymsOf(left)).toContain(keyOf(right));
        expect(closeSynonymsOf(right)).toContain(keyOf(left));
      }),
    );
  });

  it('are found in every form of the word', () => {
    expect(closeSynonymsOf('outperformed')).toEqual(closeSynonymsOf('outperform'));
    expect(closeSynonymsOf('strategies')).toEqual(closeSynonymsOf('strategy'));
  });

  it('are all among the wider kin', () => {
    fc.assert(
      fc.property(aSynonym, (word) => {
        for (const key of closeSynonymsOf(word)) expect(synonymsOf(word)).toContain(key);
      }),
    );
  });

  it('have none that nobody listed', () => {
    expect(closeSynonymsOf('harbour')).toEqual([]);
  });
});

describe('words that say the opposite', () => {
  it('do so both ways', () => {
    fc.assert(
      fc.property(anOpposite, anOpposite, (one, other) => {
        if (antonymsOf(one).has(keyOf(other))) expect(antonymsOf(other)).toContain(keyOf(one));
      }),
    );
  });

  it('never say the same', () => {
    fc.assert(
      fc.property(aSynonym, (word) => {
        const opposed = closeSynonymsOf(word).filter((key) => antonymsOf(word).has(key));
        expect(opposed).toEqual([]);
      }),
      { numRuns: SYNONYM_GROUPS.flat().length },
    );
  });

  it.each([
    ['widen', 'shrank'],
    ['boosted', 'delays'],
    ['safer', 'unsafe'],
    ['benign', 'malignant'],
  ])('are found in other forms: %s and %s', (one, other) => {
    expect(antonymsOf(one).has(keyOf(other)) || antonymsOf(other).has(keyOf(one))).toBe(true);
  });
});
