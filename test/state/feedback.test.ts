import { describe, expect, it } from 'vitest';
import { testState } from '../support/state.ts';

describe('feedback', () => {
  it("counts each member's last word once", async () => {
    const { feedback } = (await testState()).state;
    await feedback.give({ receipt: 'r1', member: 'ada', verdict: 'helpful' });
    await feedback.give({ receipt: 'r1', member: 'ada', verdict: 'unhelpful' });
    await feedback.give({ receipt: 'r1', member: 'bob', server: 'owls', verdict: 'helpful' });
    await feedback.give({ receipt: 'r2', member: 'bob', verdict: 'helpful' });
    expect(await feedback.count('r1')).toEqual({ helpful: 1, unhelpful: 1 });
  });
});
