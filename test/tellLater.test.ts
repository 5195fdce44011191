import { describe, expect, it } from 'vitest';
import { laterAnswerReply, weeklyDigestReply } from '../commands/replies/announcements.ts';
import { answerQuestionWith } from '../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../src/answering/extractive/extractiveWriter.ts';
import { collectionOf } from '../src/papers/collection.ts';
import type { Paper } from '../src/papers/paper.ts';
import { createLog } from '../src/process/log.ts';
import type { Announcement } from '../src/reply.ts';
import { keepReceipt } from '../src/state/keepReceipt.ts';
import { postDigests, type TellingLater, tellAnswered } from '../src/tellLater.ts';
import { collectionsOver } from './support/collections.ts';
import { paper } from './support/papers.ts';
import { testState } from './support/state.ts';

const DAY_MS = 86_400_000;
const provenance = { source: 'file', address: 'a.bib', fetchedAt: '2026-03-01' } as const;
const caller = { member: 'ada', place: { kind: 'server', server: 's', channel: '42' } };
const QUESTION = 'How many frogs do herons eat a day?';
const herons = { id: 'herons', title: 'On Herons', abstract: 'Herons eat 12 frogs a day.' };

/** A server with one paper of its own, whose clock goes on with each deed. */
async function opened() {
  const { state, clock } = await testState();
  const collections = collectionsOver(
    collectionOf([paper({ id: 'shared', abstract: 'Swifts sleep.' })]),
    state,
  );
  const said: Announcement[] = [];
  const outcomes: ('said' | 'later' | 'refused')[] = [];
  const later = (millis = 1_000) => {
    clock.now = new Date(clock.now.getTime() + millis);
  };
  const put = async (...papers: readonly Partial<Paper>[]) => {
    later();
    await collections.put(
      caller,
      papers.map((fields) => ({ paper: paper(fields), provenance, problems: [] })),
    );
  };
  await put({ id: 'owls', title: 'On Owls', abstract: 'Owls hunt mice at night.' });
  const telling: TellingLater = {
    ...{ state, collections },
    answer: answerQuestionWith({ writers: [extractiveWriter], deadlineMs: 5_000 }),
    async announce(announcement) {
      const outcome = outcomes.shift() ?? 'said';
      if (outcome === 'said') said.push(announcement);
      return outcome;
    },
    words: { answered: laterAnswerReply, digest: weeklyDigestReply },
    log: createLog({ level: 'silent', secrets: [] }),
    signal: new AbortController().signal,
  };
  /** Asks in the channel, as a surface does; its text is known in memory alone. */
  const ask = async (id: string, isPrivate = false) => {
    later();
    const collection = await collections.of(caller);
    const asking = { ...caller, id, collection, isPrivate, signal: telling.signal };
    const answer = answerQuestionWith({
      writers: [extractiveWriter],
      deadlineMs: 5_000,
      onReport: (report, asked) => keepReceipt(state, report, asked),
    });
    for await (const _ of answer(QUESTION, 'answer', asking));
    await state.conversations.add(
      { channel: '42', server: 's' },
      { receipt: id, member: 'ada', question: QUESTION },
    );
  };
  return { state, collections, telling, said, outcomes, put, ask, later };
}

describe('tellAnswered', () => {
  it('says once under a question that a paper answers which was added since', async () => {
    const { telling, said, put, ask } = await opened();
    await ask('q1');
    await tellAnswered(telling);
    expect(said).toEqual([]);
    await put(herons);
    await tellAnswered(telling);
    await tellAnswered(telling);
    expect(said).toMatchObject([{ channel: '42', under: 'q1', reply: { question: QUESTION } }]);
    expect(JSON.stringify(said[0]?.reply)).toContain('Herons eat 12 frogs a day.');
  });

  it('says nothing where another paper came, and looks at the question again with the next one', async () => {
    const { telling, said, put, ask, state } = await opened();
    await ask('q1');
    await put({ id: 'bats', title: 'On Bats', abstract: 'Bats sleep in caves.' });
    await tellAnswered(telling);
    expect([said, await state.waiting.due(10)]).toEqual([[], []]);
    await put(herons);
    await tellAnswered(telling);
    expect(said).toHaveLength(1);
  });

  it('tries again where it could not be said just now, and not where it may not be said', async () => {
    const { telling, said, outcomes, put, ask } = await opened();
    await ask('q1');
    await put(herons);
    outcomes.push('later', 'refused');
    for (let round = 0; round < 3; round += 1) {
      await tellAnswered(telling);
      await put({ id: `more${round}`, abstract: 'Newts swim.' });
    }
    expect(said).toEqual([]);
  });

  it('keeps nothing of a private question, nor of a member who does not wish it', async () => {
    const { telling, said, put, ask, state } = await opened();
    await ask('q1', true);
    await ask('q2');
    await state.waiting.setTold('ada', false);
    await ask('q3');
    await put(herons);
    expect(await state.waiting.due(10)).toEqual([]);
    await tellAnswered(telling);
    expect(said).toEqual([]);
  });

  it('forgets a question with its member', async () => {
    const { put, ask, state } = await opened();
    await ask('q1');
    await state.forgetMember('ada');
    await put(herons);
    expect(await state.waiting.due(10)).toEqual([]);
  });
});

describe('postDigests', () => {
  const channel = '77';

  it('tells what is new once a week, and nothing where nothing is', async () => {
    const { telling, said, state, put, later } = await opened();
    await state.digests.set(state.collectionOf(caller), { caller, channel });
    await postDigests(telling);
    later(7 * DAY_MS);
    await postDigests(telling);
    await postDigests(telling);
    later(7 * DAY_MS);
    await postDigests(telling);
    await put(herons);
    later(7 * DAY_MS);
    await postDigests(telling);
    expect(said.map((each) => each.channel)).toEqual([channel, channel]);
    const [first, second] = said.map(({ reply }) => JSON.stringify(reply));
    expect(first).toContain('Owls hunt mice at night.');
    expect(second).toContain('Herons eat 12 frogs a day.');
    expect(second).not.toContain('Owls hunt');
  });

  it('is posted by one of several processes', async () => {
    const { telling, said, state, later } = await opened();
    await state.digests.set(state.collectionOf(caller), { caller, channel });
    later(7 * DAY_MS);
    await Promise.all([postDigests(telling), postDigests(telling), postDigests(telling)]);
    expect(said).toHaveLength(1);
  });

  it('is tried again in an hour, and shows where it may not be said', async () => {
    const { telling, said, outcomes, state, later } = await opened();
    const collection = state.collectionOf(caller);
    await state.digests.set(collection, { caller, channel });
    later(7 * DAY_MS);
    outcomes.push('later', 'refused');
    await postDigests(telling);
    later(DAY_MS / 24);
    await postDigests(telling);
    expect(said).toEqual([]);
    expect((await state.digests.of(collection))?.refusedAt).toBeInstanceOf(Date);
    later(7 * DAY_MS);
    await postDigests(telling);
    expect(said).toHaveLength(1);
    expect((await state.digests.of(collection))?.refusedAt).toBeUndefined();
  });

  it('ends with its server', async () => {
    const { state, telling, said, later } = await opened();
    await state.digests.set(state.collectionOf(caller), { caller, channel });
    await state.forgetServer('s');
    later(8 * DAY_MS);
    await postDigests(telling);
    expect(said).toEqual([]);
  });
});
