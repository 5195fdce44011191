import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createAskedQuestions } from '../../src/state/askedQuestions.ts';
import { createConversations } from '../../src/state/conversations.ts';
import { createDisputes } from '../../src/state/disputes.ts';
import { createForgetting } from '../../src/state/forget.ts';
import { createQuestionTexts } from '../../src/state/questionTexts.ts';
import { deletionWishesOf } from '../../src/state/sqlite/deletionWishes.ts';
import type { State } from '../../src/state/state.ts';
import type { StateContext } from '../../src/state/stateContext.ts';
import { onServer } from '../support/collections.ts';
import { openedStorage, receipt, testFolder, testState } from '../support/state.ts';

const place = { paper: 'p1', sentence: 0 };
const NOTHING = { receipts: 0, feedback: 0, disputes: 0, turns: 0, papers: 0 };

describe('forgetMember', () => {
  it('removes all that is stored about the member, and nobody else’s', async () => {
    const { state } = await testState();
    await fill(state, 'ada');
    await fill(state, 'bob');
    expect(await state.storedAbout('ada')).toEqual({
      receipts: 1,
      feedback: 1,
      disputes: 1,
      turns: 1,
      papers: 0,
    });
    expect(await state.forgetMember('ada')).toEqual({
      ...{ receipts: 1, feedback: 1, disputes: 1, turns: 1, papers: 0 },
      isDone: true,
    });
    expect(await state.storedAbout('ada')).toEqual(NOTHING);
    expect(await state.disputes.list(onServer('owls', state))).toMatchObject([{ receipt: 'owls-bob' }]);
    expect(await state.storedAbout('bob')).toEqual({
      receipts: 1,
      feedback: 1,
      disputes: 1,
      turns: 1,
      papers: 0,
    });
  });

  it('leaves a moderator’s note without what the member wrote', async () => {
    const { state } = await testState();
    await fill(state, 'ada');
    const [dispute] = await state.disputes.list(onServer('owls', state));
    await state.disputes.note({
      collection: onServer('owls', state),
      member: 'mod',
      dispute: dispute?.id ?? 0,
      text: 'Mice.',
    });
    await state.forgetMember('ada');
    expect(await state.disputes.list(onServer('owls', state))).toMatchObject([{ reason: '', note: 'Mice.' }]);
    expect(await state.disputes.notesOn(onServer('owls', state), [place])).toHaveLength(1);
  });

  it('leaves a note of a moderator who is forgotten without its writer', async () => {
    const { context } = await withTexts();
    const { raise, note } = createDisputes(context);
    const dispute = await raise({
      collection: onServer('owls'),
      member: 'ada',
      receipt: 'r1',
      place,
      reason: 'No.',
    });
    await note({ collection: onServer('owls'), member: 'mod', dispute, text: 'Mice.' });
    const noters = () =>
      context.storage.read({ across: 'forgetting' }, (database) =>
        database.all('SELECT noted_by FROM disputes'),
      );
    expect(await noters()).toMatchObject([{ noted_by: expect.any(String) }]);
    await createForgetting(context, deciding()).forget({ kind: 'member', id: 'mod' });
    expect(await noters()).toMatchObject([{ noted_by: null }]);
  });

  it('wins nobody a fresh quota', async () => {
    const { state } = await testState();
    const counter = { name: 'questions', whose: 'ada', window: '2026-03-01', limit: 1 };
    await state.counters.take(counter, 1);
    await state.forgetMember('ada');
    expect(await state.counters.take(counter, 1)).toEqual({ taken: false, used: 1 });
  });
});

describe('forgetServer', () => {
  it('removes all of that server, and no other’s', async () => {
    const { state } = await testState();
    await fill(state, 'ada', 'owls');
    await fill(state, 'ada', 'bats');
    await state.forgetServer('owls');
    expect(await state.storedAbout('ada')).toEqual({
      receipts: 1,
      feedback: 1,
      disputes: 1,
      turns: 1,
      papers: 0,
    });
    expect([await state.settings.exist('owls'), await state.settings.exist('bats')]).toEqual([false, true]);
  });
});

describe('the texts of questions, which are kept in memory', () => {
  it.each([
    { way: 'a member is forgotten', forget: forgetting({ kind: 'member', id: 'ada' }) },
    { way: 'a server is forgotten', forget: forgetting({ kind: 'server', id: 'owls' }) },
  ])('are gone when $way, and no others', async ({ forget }) => {
    const { context, texts } = await withTexts();
    expect(texts()).toEqual(['Ada’s?', 'Bob’s?']);
    await forget(context);
    expect(texts()).toEqual(['Bob’s?']);
  });
});

/** Without a file beside the state. */
const deciding = () => ({ warn: vi.fn(), wishes: deletionWishesOf(':memory:') });

describe('a deletion that waits', () => {
  it('is kept without the member’s id, for the owner of the file alone', () => {
    const file = join(testFolder(), 'state.db');
    deletionWishesOf(file).keep([{ kind: 'member', name: 'pseudonym' }]);
    expect(readFileSync(`${file}.to-delete`, 'utf8')).toBe('member pseudonym\n');
    expect(statSync(`${file}.to-delete`).mode & 0o777).toBe(0o600);
  });

  it('is told where it cannot be kept', () => {
    expect(
      deletionWishesOf(join(testFolder(), 'none', 'state.db')).keep([{ kind: 'member', name: 'a' }]),
    ).toBe(false);
  });
});

const START = new Date('2026-03-01T12:00:00Z');

/** What one member asked on one server, and half a day later another on another. */
async function withTexts() {
  let now = START;
  const storage = await openedStorage({ now: () => now });
  const clock = () => now;
  const asked = createAskedQuestions(clock);
  const context: StateContext = { storage, now: clock, asked, texts: createQuestionTexts(clock) };
  const { add } = createConversations(context);
  await add({ channel: 't', server: 'owls' }, { receipt: 'r1', member: 'ada', question: 'Ada’s?' });
  now = new Date(START.getTime() + 43_200_000);
  await add({ channel: 't', server: 'bats' }, { receipt: 'r2', member: 'bob', question: 'Bob’s?' });
  const texts = () => ['r1', 'r2'].flatMap((id) => context.texts.find(id)?.text ?? []);
  return { context, texts };
}

function forgetting(deletion: { kind: 'member' | 'server'; id: string }) {
  return (context: StateContext) => createForgetting(context, deciding()).forget(deletion);
}

async function fill(state: State, member: string, server = 'owls'): Promise<void> {
  const id = `${server}-${member}`;
  await state.receipts.keep(receipt({ id, member, server }));
  await state.feedback.give({ receipt: id, member, server, verdict: 'helpful' });
  await state.disputes.raise({
    collection: onServer(server, state),
    member,
    receipt: id,
    place,
    reason: 'No.',
  });
  await state.conversations.add({ channel: 't', server }, { receipt: id, member, question: 'Why?' });
  await state.settings.change(server, { threads: true });
}
