import { describe, expect, it } from 'vitest';
import { onServer } from '../support/collections.ts';
import { paper } from '../support/papers.ts';
import { type TestState, testState } from '../support/state.ts';

const provenance = { source: 'arxiv', address: 'https://arxiv.org/abs/1', fetchedAt: '2026-03-01' } as const;
const papers = [{ paper: paper(), provenance, problems: [] }];

describe('papers that wait to be added', () => {
  it('are known in their own place alone, and by whom they were looked at', async () => {
    const { additions, ...state } = (await testState()).state;
    const [owls, bats] = [onServer('owls', state), onServer('bats', state)];
    await additions.keep({ id: 'a1', collection: owls, member: 'ada', papers });
    const kept = await additions.read(owls, 'a1');
    expect(kept).toMatchObject({ papers, isProposal: false });
    expect([kept?.madeBy('ada'), kept?.madeBy('bob')]).toEqual([true, false]);
    expect(await additions.read(bats, 'a1')).toBeUndefined();
    expect([await additions.drop(bats, 'a1'), await additions.propose(bats, 'a1')]).toEqual([false, false]);
  });

  it('are proposed once, and decided once', async () => {
    const { additions, ...state } = (await testState()).state;
    const owls = onServer('owls', state);
    await additions.keep({ id: 'a1', collection: owls, member: 'ada', papers });
    expect(await additions.proposals(owls)).toEqual([]);
    expect([await additions.propose(owls, 'a1'), await additions.propose(owls, 'a1')]).toEqual([true, false]);
    expect(await additions.proposals(owls)).toMatchObject([{ id: 'a1' }]);
    expect([await additions.drop(owls, 'a1'), await additions.drop(owls, 'a1')]).toEqual([true, false]);
  });

  it.each([
    ['their member', ({ state }: TestState) => state.forgetMember('ada')],
    ['their server', ({ state }: TestState) => state.forgetServer('owls')],
  ])('go with %s', async (_whose, forget) => {
    const test = await testState();
    const owls = onServer('owls', test.state);
    await test.state.additions.keep({ id: 'a1', collection: owls, member: 'ada', papers });
    await forget(test);
    expect(await test.state.additions.read(owls, 'a1')).toBeUndefined();
  });
});
