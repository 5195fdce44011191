import { describe, expect, it } from 'vitest';
import { onServer } from '../support/collections.ts';
import { testState } from '../support/state.ts';

const place = { paper: 'p1', sentence: 2 };
const dispute = {
  collection: onServer('owls'),
  member: 'ada',
  receipt: 'r1',
  place,
  reason: 'It says mice.',
};

describe('disputes', () => {
  it('lists the newest first, from their own server only', async () => {
    const { state, clock } = await testState();
    await state.disputes.raise(dispute);
    clock.now = new Date('2026-03-02T12:00:00Z');
    await state.disputes.raise({
      ...dispute,
      place: { paper: 'p1', field: 'authors' },
      reason: 'Wrong Ada.',
    });
    expect(await state.disputes.list(onServer('owls'))).toMatchObject([
      { place: { paper: 'p1', field: 'authors' }, reason: 'Wrong Ada.', raisedAt: clock.now },
      { place, reason: 'It says mice.', receipt: 'r1' },
    ]);
    expect(await state.disputes.list(onServer('bats'))).toEqual([]);
  });

  it("replaces the same member's dispute of the same place", async () => {
    const { disputes } = (await testState()).state;
    const first = await disputes.raise(dispute);
    expect(await disputes.raise({ ...dispute, reason: 'Look again.' })).toBe(first);
    expect(await disputes.list(onServer('owls'))).toMatchObject([{ reason: 'Look again.' }]);
  });

  it('shows a note wherever the place is cited on that server', async () => {
    const { disputes } = (await testState()).state;
    const id = await disputes.raise(dispute);
    expect(
      await disputes.note({ collection: onServer('owls'), member: 'mod', dispute: id, text: 'Field mice.' }),
    ).toBe(true);
    expect(await disputes.notesOn(onServer('owls'), [{ paper: 'p1', sentence: 1 }, place])).toEqual([
      { place, note: 'Field mice.' },
    ]);
    expect(await disputes.notesOn(onServer('bats'), [place])).toEqual([]);
  });

  it("lets no server's moderators write on another's", async () => {
    const { disputes } = (await testState()).state;
    const id = await disputes.raise(dispute);
    expect(
      await disputes.note({ collection: onServer('bats'), member: 'mod', dispute: id, text: 'No.' }),
    ).toBe(false);
    expect(await disputes.notesOn(onServer('owls'), [place])).toEqual([]);
  });

  it('closes a dispute for the record, its note still shown, until it is raised again', async () => {
    const { disputes } = (await testState()).state;
    const id = await disputes.raise(dispute);
    await disputes.note({ collection: onServer('owls'), member: 'mod', dispute: id, text: 'Field mice.' });
    expect([await disputes.close(onServer('bats'), id), await disputes.close(onServer('owls'), id)]).toEqual([
      false,
      true,
    ]);
    expect(await disputes.list(onServer('owls'))).toEqual([]);
    expect(await disputes.list(onServer('owls'), 'closed')).toMatchObject([{ id }]);
    expect(await disputes.notesOn(onServer('owls'), [place])).toMatchObject([{ note: 'Field mice.' }]);
    await disputes.raise(dispute);
    expect(await disputes.list(onServer('owls'))).toMatchObject([{ id }]);
  });

  it('takes a note away when it is emptied', async () => {
    const { disputes } = (await testState()).state;
    const id = await disputes.raise(dispute);
    await disputes.note({ collection: onServer('owls'), member: 'mod', dispute: id, text: 'Field mice.' });
    await disputes.note({ collection: onServer('owls'), member: 'mod', dispute: id, text: ' ' });
    expect(await disputes.notesOn(onServer('owls'), [place])).toEqual([]);
  });
});
