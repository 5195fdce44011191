import { type Call, defineCommand, type Services } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import { RETENTION_DAYS } from '../src/state/retention.ts';
import type { State, Stored } from '../src/state/state.ts';

export const privacy = defineCommand({
  name: 'privacy',
  description: 'What is stored about you, and how to have it deleted.',
  options: {
    delete: { kind: 'flag', description: 'Delete all of it now.' },
    later: {
      kind: 'choice',
      description: 'Whether I say under a question of yours that a paper which is added later answers it.',
      choices: [
        { label: 'Say so, once', value: 'tell' },
        { label: 'Do not', value: 'silent' },
      ],
    },
  },
  isPrivate: () => true,
  async *run(call, services) {
    if (call.values.later !== undefined) return yield await setLater(call, call.values.later, services);
    yield call.values.delete ? await deleted(call, services) : await shown(call, services);
  },
  actions: {
    delete: {
      isPrivate: true,
      async *run(_value, call, services) {
        yield await deleted(call, services);
      },
    },
  },
});

async function setLater({ member }: Call, later: string, { state }: Services): Promise<Reply> {
  const isTold = later === 'tell';
  await state.waiting.setTold(member, isTold);
  const text = isTold
    ? 'Where a paper that is added later answers a question of yours, I say so once where you asked it.'
    : 'Nothing is said later under your questions, and nothing is kept for it.';
  return { parts: [{ kind: 'text', text }] };
}

async function shown(call: Call, { state }: Services): Promise<Reply> {
  const { member, place } = call;
  const later = await laterNote(call, state);
  const items = itemsOf(await state.storedAbout(member));
  const lost = await lostNote(state);
  if (state.isCutOff()) return { parts: [NOT_READ, always(place)] };
  if (items.length === 0)
    return { parts: [nothing('Nothing is stored about you', lost), ...lost, always(place), ...later] };
  return {
    parts: [
      { kind: 'heading', text: 'Stored about you' },
      { kind: 'list', items },
      ...[...lost, always(place), ...later],
    ],
    actions: [{ name: 'delete', label: 'Delete all of it', value: '' }],
  };
}

async function deleted({ member }: Call, { state }: Services): Promise<Reply> {
  const { isDone, ...stored } = await state.forgetMember(member);
  if (!isDone) return { parts: [NOT_YET] };
  const lost = await lostNote(state);
  const items = itemsOf(stored, 'deleted');
  if (items.length === 0) return { parts: [nothing('Nothing was stored about you', lost), ...lost] };
  return {
    parts: [
      { kind: 'text', text: 'Deleted for good:' },
      { kind: 'list', items },
      ...lost,
      {
        kind: 'note',
        text: 'Buttons under your earlier answers no longer work. Today’s count of your questions stays until midnight UTC, so that limits hold.',
      },
    ],
  };
}

/** Confirms only what was in fact deleted. */
const NOT_YET: Part = {
  kind: 'text',
  text: 'Not deleted yet: the bot’s storage cannot be written just now. It is tried again by itself; look with /privacy later, and ask again if anything is left.',
};
const NOT_READ: Part = {
  kind: 'text',
  text: 'What is stored about you cannot be told: the bot’s storage cannot be used just now. Ask again later.',
};

function nothing(text: string, lost: readonly Part[]): Part {
  return { kind: 'text', text: lost.length === 0 ? `${text}.` : `${text} that can be found.` };
}

/** What was stored under a key that is lost may be the member's: nobody can tell. */
async function lostNote(state: State): Promise<readonly Part[]> {
  const lost = await state.lostRows();
  if (!lost) return [];
  const day = lost.until.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const text = `The bot’s key was lost: what was stored until ${day} can be neither shown nor deleted here, and it may hold something about you. Answers go after ${RETENTION_DAYS.receipts} days, opinions after ${RETENTION_DAYS.feedback}; to have it deleted sooner, ask whoever runs the bot.`;
  return [{ kind: 'text', text }];
}

/** What holds for everybody. */
function always(place: Call['place']): Part {
  const text = `Your id is stored as a code only. ${textsOf(place)} When a model writes an answer, your question goes to its provider without your name.`;
  return { kind: 'note', text };
}

/** What is kept so that a question can be answered later. */
async function laterNote({ member, place }: Call, { waiting }: State): Promise<readonly Part[]> {
  if (place.kind === 'console') return [];
  const text = (await waiting.isTold(member))
    ? 'Where you ask something that no paper answers, the place is kept sealed for 30 days, so that I can say there, once, that a paper which was added since answers it. /privacy later: turns that off.'
    : 'Nothing is kept to tell you later that a paper answers a question of yours. /privacy later: turns that on.';
  return [{ kind: 'note', text }];
}

/** A terminal remembers what is typed, as terminals do. */
function textsOf(place: Call['place']): string {
  if (place.kind !== 'console')
    return 'The texts of your questions are not stored on disk, unless the admins of a server turn that on for it.';
  return place.isPage
    ? 'What you type here is known in memory alone, until the program ends.'
    : 'What you type here is kept for the arrow keys, in console-history beside the state file: delete that file to forget it.';
}

/** A line for each kind: how long it is kept, or what is left once it is deleted. */
function itemsOf(
  { receipts, feedback, disputes, turns, papers }: Stored,
  when: 'kept' | 'deleted' = 'kept',
): readonly string[] {
  return [
    [
      receipts,
      'answer with its citations',
      'answers with their citations',
      `for ${RETENTION_DAYS.receipts} days`,
    ],
    [
      turns,
      'question that you can follow up',
      'questions that you can follow up',
      `for ${RETENTION_DAYS.turns * 24} hours`,
    ],
    [feedback, 'opinion on an answer', 'opinions on answers', `for ${RETENTION_DAYS.feedback} days`],
    [
      disputes,
      'disputed citation',
      'disputed citations',
      `until you delete ${disputes === 1 ? 'it' : 'them'}`,
    ],
    [
      papers,
      'paper on your own shelf or added to a server’s, with its older texts',
      'papers on your own shelf or added to a server’s, with their older texts',
      'until taken out; those of servers stay, without you',
    ],
  ].flatMap(([count, one, many, howLong]) => {
    if (count === 0) return [];
    const what = `${count} ${count === 1 ? one : many}`;
    return when === 'kept' ? `${what}, ${howLong}` : what;
  });
}
