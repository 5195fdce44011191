import { type Call, defineCommand, type Services } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import { RETENTION_DAYS } from '../src/state/retention.ts';
import type { Forgetting, Stored } from '../src/state/state.ts';

export const privacy = defineCommand({
  name: 'privacy',
  description: 'What is stored about you, and how to have it deleted.',
  options: { delete: { kind: 'flag', description: 'Delete all of it now.' } },
  isPrivate: () => true,
  async *run(call, services) {
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

async function shown({ member, place }: Call, { state }: Services): Promise<Reply> {
  const items = itemsOf(await state.storedAbout(member));
  if (state.isCutOff()) return { parts: [NOT_READ, always(place)] };
  if (items.length === 0)
    return { parts: [{ kind: 'text', text: 'Nothing is stored about you.' }, always(place)] };
  return {
    parts: [{ kind: 'heading', text: 'Stored about you' }, { kind: 'list', items }, always(place)],
    actions: [{ name: 'delete', label: 'Delete all of it', value: '' }],
  };
}

async function deleted({ member }: Call, { state }: Services): Promise<Reply> {
  const { forgetting, ...stored } = await state.forgetMember(member);
  if (forgetting !== 'done') return { parts: [NOT_YET[forgetting]] };
  const items = itemsOf(stored);
  if (items.length === 0) return { parts: [{ kind: 'text', text: 'Nothing was stored about you.' }] };
  return {
    parts: [
      { kind: 'text', text: 'Deleted for good:' },
      { kind: 'list', items },
      {
        kind: 'note',
        text: 'Buttons under your earlier answers no longer work. Today’s count of your questions stays until midnight UTC, so that limits hold.',
      },
    ],
  };
}

/** Nothing is confirmed that is not so. */
const NOT_YET: Readonly<Record<Exclude<Forgetting, 'done'>, Part>> = {
  noted: {
    kind: 'text',
    text: 'Not deleted yet: the bot’s storage cannot be written just now. Your wish is noted down, and everything is deleted as soon as it can be; /privacy shows then that nothing is left.',
  },
  unsure: {
    kind: 'text',
    text: 'Not deleted yet: the bot’s storage cannot be written just now, and its log says so to whoever runs it. Ask again later; /privacy shows what is left.',
  },
};
const NOT_READ: Part = {
  kind: 'text',
  text: 'What is stored about you cannot be told: the bot’s storage cannot be used just now. Ask again later.',
};

/** What holds for everybody; a terminal remembers what is typed, as terminals do. */
function always({ kind }: Call['place']): Part {
  const texts =
    kind === 'console'
      ? 'What you type here is kept for the arrow keys, in console-history beside the state file: delete that file to forget it.'
      : 'The texts of your questions are not stored on disk, unless the admins of a server turn that on for it.';
  const text = `Your id is stored as a code only. ${texts} When a model writes an answer, your question goes to its provider without your name.`;
  return { kind: 'note', text };
}

function itemsOf({ receipts, feedback, disputes, turns }: Stored): readonly string[] {
  return [
    [receipts, 'answer', 'answers', `with their citations, for ${RETENTION_DAYS.receipts} days`],
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
  ].flatMap(([count, one, many, howLong]) =>
    count === 0 ? [] : `${count} ${count === 1 ? one : many}, ${howLong}`,
  );
}
