import { describe, expect, it } from 'vitest';
import { createQuestionTexts } from '../../src/state/questionTexts.ts';

const HOUR_MS = 3_600_000;

/** With a clock that the test sets. */
function texts() {
  const clock = { now: new Date('2026-03-01T12:00:00Z') };
  const kept = createQuestionTexts(() => clock.now);
  kept.keep('r1', { member: 'ada', server: 'owls', text: 'Why?' });
  const pass = (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * HOUR_MS);
  };
  return { kept, pass };
}

describe('the texts of questions', () => {
  it('are known for a day', () => {
    const { kept, pass } = texts();
    pass(23);
    expect(kept.find('r1')?.text).toBe('Why?');
    pass(1);
    expect(kept.find('r1')).toBeUndefined();
  });

  it('are not known again once they were purged, whatever the clock says then', () => {
    const { kept, pass } = texts();
    pass(24);
    kept.purge();
    pass(-24);
    expect(kept.find('r1')).toBeUndefined();
  });

  it('go at once with a clock that was far ahead, and stay with one that is set back a little', () => {
    const { kept, pass } = texts();
    pass(-1);
    kept.purge();
    expect(kept.find('r1')?.text).toBe('Why?');
    pass(-24);
    kept.purge();
    pass(25);
    expect(kept.find('r1')).toBeUndefined();
  });

  it('go with their member and with their server, and no others', () => {
    const { kept } = texts();
    kept.keep('r2', { member: 'bob', server: 'bats', text: 'How?' });
    kept.keep('r3', { member: 'bob', text: 'When?' });
    kept.forget({ kind: 'member', id: 'ada' });
    kept.forget({ kind: 'server', id: 'bats' });
    expect(['r1', 'r2', 'r3'].map((id) => kept.find(id)?.text)).toEqual([undefined, undefined, 'When?']);
  });
});
