import { describe, expect, it } from 'vitest';
import { propositionsOf } from '../../../src/verifying/propositions/propositionsOf.ts';

describe('propositionsOf', () => {
  it.each([
    [
      'tells a later main clause with its pronoun named',
      'The ferries burn diesel, but they carry few cars.',
      'The ferries carry few cars.',
    ],
    [
      'names a group of which a part is told',
      'Ten wells were dug; three of them fell dry.',
      'Three of ten wells fell dry.',
    ],
    [
      'names `those` by the noun alone',
      'Tenants with a contract stayed, while those without one left.',
      'Tenants without one left.',
    ],
    [
      'tells a which clause of its noun',
      'The court dismissed the appeal, which rested on a repealed law.',
      'The appeal rested on a repealed law.',
    ],
    [
      'tells a which clause of the noun that agrees with its verb',
      'We print a map of the reefs, which shows every wreck.',
      'A map of the reefs shows every wreck.',
    ],
    [
      'tells a part of the people beside it',
      'The firm asked a group of nurses, most of whom worked at night.',
      'Most of nurses worked at night.',
    ],
    [
      'tells whose it is',
      'The bridge, whose deck was replaced, carries trams.',
      'The deck of the bridge was replaced.',
    ],
    [
      'tells an inserted participle of its noun',
      'The kiln, fired with peat, reached 900 degrees.',
      'The kiln is fired with peat.',
    ],
    [
      'tells a reason as true',
      'Voles were counted in spring, because they hide in summer.',
      'Voles hide in summer.',
    ],
    ['tells what is granted in front', 'Although the rents fell, few families moved.', 'The rents fell.'],
    [
      'keeps the clause on its subject',
      'Fields that were drained yielded more; however, they eroded sooner.',
      'Fields that were drained eroded sooner.',
    ],
  ])('%s', (_, sentence, told) => {
    const found = propositionsOf(sentence).map((each) => each.toLowerCase());
    expect(found).toContain(told.toLowerCase());
  });

  it.each([
    ['under a condition', 'If the tax falls, the shops will hire.'],
    ['under what somebody supposes', 'Critics claim that the tax failed, and the shops closed.'],
    ['of the whole clause before it', 'Prices fell in autumn, which suggests that demand was weak.'],
    ['where the pronoun may not be its noun', 'The ferry burns diesel, but they say otherwise.'],
    ['of a clause on which kind is meant', 'Ferries that burn diesel are loud.'],
  ])('tells nothing %s', (_, sentence) => {
    expect(propositionsOf(sentence)).toEqual([]);
  });
});
