import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/answering/checkClaims.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { collection } from '../../support/papers.ts';
import { goldOf, type LabelledClaim, scoreClaims } from './scoreClaims.ts';

const search = createSearch(collection({ abstract: 'Owls won 30 of 32 games. Bats sleep by day.' }));
const sentences = new Map([['p1', ['Owls won 30 of 32 games. ', 'Bats sleep by day.']]]);

async function predicted(claim: string, evidence: LabelledClaim['evidence'] = {}) {
  const [found] = await checkClaims(claim, search);
  return { gold: goldOf({ claim, evidence }, sentences), found };
}

describe('scoreClaims', () => {
  it('counts labels, and the cited sentences under the right one', async () => {
    const rows = [
      await predicted('Bats sleep by day.', { p1: [{ label: 'SUPPORT', sentences: [1] }] }),
      await predicted('Owls won 12 of 32 games.', { p1: [{ label: 'CONTRADICT', sentences: [0] }] }),
      await predicted('Bats sleep.', { p1: [{ label: 'CONTRADICT', sentences: [1] }] }),
      await predicted('Bridges rust.'),
    ];
    expect(scoreClaims(rows)).toEqual(['3/4: 75.0%', '1/1: 100.0%', '1/2: 50.0%', '1/3: 33.3%', '0.667']);
  });
});
