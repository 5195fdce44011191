import { type Call, defineCommand, type Services } from '../src/command.ts';
import { defined } from '../src/defined.ts';
import type { Part, Reply } from '../src/reply.ts';

type Settings = Awaited<ReturnType<Services['state']['settings']['read']>>;

const MAX_BUDGET_USD = 10_000;

export const settings = defineCommand({
  name: 'settings',
  description:
    'For admins: where and how the bot answers on this server. Without a choice it shows what holds.',
  options: {
    answers: choice('Who sees answers, unless a member says otherwise.', {
      public: 'Everybody in the channel',
      private: 'Only who asks, until they share it',
    }),
    threads: choice('Where follow-up questions go.', {
      thread: 'A thread for each question',
      channel: 'The channel itself',
    }),
    channel: {
      kind: 'channel',
      description: 'Adds a channel where it may answer, or takes it out again. With none: everywhere.',
    },
    admin: {
      kind: 'role',
      description: 'Adds a role that may change these settings, or takes it out again.',
    },
    budget: {
      kind: 'text',
      description: 'US dollars a day for the model; 0 for no model, "none" for the bot’s own limit.',
      maxLength: 10,
    },
    questions: choice('Whether the texts of questions are kept with their receipts.', {
      forget: 'Do not keep them',
      keep: 'Keep them',
    }),
    shared: choice('Whether the papers that come with the bot stay beside this server’s own.', {
      apart: 'This server’s own alone',
      beside: 'Both',
    }),
    proposals: choice('Whether members may propose papers with /add.', {
      open: 'They may',
      closed: 'They may not',
    }),
  },
  onlyFor: 'managers',
  isPrivate: () => true,
  async *run(call, { state }) {
    const { place } = call;
    if (place.kind !== 'server') return yield onlyInServers;
    const changes = readChanges(call.values, await state.settings.read(place.server));
    if ('problem' in changes) return yield { parts: [{ kind: 'text', text: changes.problem }] };
    const changed = Object.keys(changes).length > 0;
    yield show(await state.settings.change(place.server, changes), changed);
  },
});

const onlyInServers: Reply = {
  parts: [{ kind: 'text', text: 'Settings belong to a server: its admins can use this there.' }],
};

function choice(description: string, labels: Readonly<Record<string, string>>) {
  const choices = Object.entries(labels).map(([value, label]) => ({ label, value }));
  return { kind: 'choice', description, choices } as const;
}

type Given = Partial<Readonly<Record<string, string | boolean | undefined>>>;

function readChanges(
  given: Given | Call['values'],
  before: Settings,
): Partial<Settings> | { problem: string } {
  const { answers, threads, channel, admin, budget, questions, shared, proposals } = given as Given; // options that were not given are absent
  const dailyBudgetUsd = typeof budget === 'string' ? readBudget(budget) : undefined;
  if (dailyBudgetUsd === 'wrong')
    return { problem: `Give the budget as dollars a day, such as 2.50, up to ${MAX_BUDGET_USD}.` };
  return {
    ...defined({
      privateByDefault: answers === undefined ? undefined : answers === 'private',
      threads: threads === undefined ? undefined : threads === 'thread',
      channels: typeof channel === 'string' ? toggle(before.channels, channel) : undefined,
      admins: typeof admin === 'string' ? toggle(before.admins, admin) : undefined,
      keepQuestions: questions === undefined ? undefined : questions === 'keep',
      keepShared: shared === undefined ? undefined : shared === 'beside',
      proposals: proposals === undefined ? undefined : proposals === 'open',
    }),
    // Without a limit of its own is a choice, too.
    ...(dailyBudgetUsd === 'none' ? { dailyBudgetUsd: undefined } : defined({ dailyBudgetUsd })),
  };
}

function readBudget(text: string): number | 'none' | 'wrong' {
  const amount = text.trim().replace(/^\$/u, '').replace(',', '.');
  if (amount.toLowerCase() === 'none') return 'none';
  const usd = /^\d+(?:\.\d+)?$/u.test(amount) ? Number(amount) : Number.NaN;
  return usd <= MAX_BUDGET_USD ? usd : 'wrong';
}

function toggle(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}

function show(now: Settings, changed: boolean): Reply {
  const { channels, admins, dailyBudgetUsd } = now;
  const parts: Part[] = [
    { kind: 'heading', text: changed ? 'Saved. From now on:' : 'Settings of this server' },
    {
      kind: 'list',
      items: [
        `Answers: ${now.privateByDefault ? 'seen only by who asks, until they share them' : 'seen by everybody'}`,
        `Follow-ups: ${now.threads ? 'a thread for each question' : 'in the channel'}`,
        `Budget for the model: ${dailyBudgetUsd === undefined ? 'the bot’s own limit' : `${dailyBudgetUsd} US dollars a day`}`,
        `Texts of questions: ${now.keepQuestions ? 'kept with their receipts' : 'not kept'}`,
        `Papers that come with the bot: ${now.keepShared ? 'beside this server’s own' : 'only while this server has none of its own'}`,
        `Proposals of members: ${now.proposals ? 'open' : 'closed'}`,
      ],
    },
    {
      kind: 'picks',
      of: 'channel',
      ids: channels,
      text: channels.length > 0 ? 'It answers in:' : 'It answers in every channel.',
    },
    {
      kind: 'picks',
      of: 'role',
      ids: admins,
      text: `Who may manage the server may change this${admins.length > 0 ? ', and also, with the disputes:' : '.'}`,
    },
    {
      kind: 'note',
      text: 'Everybody sees the names of /settings and /disputes. Discord hides them under Server Settings > Integrations; there, let the roles above see them.',
    },
    { kind: 'note', text: 'Change one with its option, for example: /settings answers:private' },
  ];
  return { parts };
}
