import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/answering/checkClaims.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';

const search = createSearch(
  collection({
    title: 'On Owls',
    abstract: 'Owls are poorly understood animals. Owls won 30 of 32 games at night. Bats sleep by day.',
  }),
);

describe('checkClaims', () => {
  it.each([
    ['supported', 'Owls won 30 of 32 games.'],
    ['contradicted', 'Owls won 12 of 32 games.'],
    ['contradicted', 'Owls are well understood animals.'],
    ['not-in-papers', 'Transformers need attention.'],
  ])('finds %s: %s', async (verdict, claim) => {
    expect(await checkClaims(claim, search)).toMatchObject([{ verdict, text: claim }]);
  });
});
