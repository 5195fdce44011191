// The settings of a server as a form, and what was filled in as settings.
import type { ChannelAccess, Check, Filled, Form } from '../../src/form.ts';
import { MAX_CHOICES } from '../../src/reply.ts';
import type { ServerSettings } from '../../src/state/settings.ts';
import { accessLine } from './whereItWrites.ts';

const MAX_BUDGET_USD = 10_000;
const MAX_BUDGET_CHARACTERS = 10;
const ID = /^\d{1,20}$/u;

/** What holds or does not, by the names of the settings. */
const CHECKS = {
  privateByDefault: {
    label: 'Answers are seen only by who asks',
    hint: 'Until they share them. Otherwise everybody in the channel sees them.',
  },
  threads: {
    label: 'Each question gets a thread',
    hint: 'What follows stands there. Otherwise it stands in the channel.',
  },
  keepQuestions: {
    label: 'Keep the texts of questions',
    hint: 'With what became of them: /gaps and /costs can show them then.',
  },
  keepShared: {
    label: 'Keep the papers that come with the bot',
    hint: 'Beside this server’s own. Otherwise only while it has none of its own.',
  },
  proposals: {
    label: 'Members may propose papers',
    hint: 'With /add; who may manage the server takes or refuses them.',
  },
} as const satisfies Partial<Record<keyof ServerSettings, Pick<Check, 'label' | 'hint'>>>;

type CheckName = keyof typeof CHECKS;
const CHECK_NAMES = Object.keys(CHECKS) as CheckName[]; // the keys above

/** What holds now, filled in. `access` is undefined where it could not be found out. */
export function settingsForm(now: ServerSettings, access: readonly ChannelAccess[] | undefined): Form {
  const { admins, dailyBudgetUsd } = now;
  const channels = existing(now.channels, access);
  return {
    title: 'Settings of this server',
    lead: accessLine(access, now.channels),
    fields: [
      {
        ...{ kind: 'channels', name: 'channels', label: 'Where it answers' },
        hint: `None chosen: in every channel.${moreLine(channels)}`,
        ids: channels.slice(0, MAX_CHOICES),
      },
      {
        ...{ kind: 'checks', name: 'checks', label: 'How it answers' },
        hint: 'What is not ticked is off.',
        checks: CHECK_NAMES.map((name) => ({ name, ...CHECKS[name], isChecked: now[name] })),
      },
      {
        ...{ kind: 'text', name: 'budget', label: 'Budget for the model, US dollars a day' },
        hint: 'Empty: the limit of who runs the bot. 0: no model, the bot quotes.',
        maxLength: MAX_BUDGET_CHARACTERS,
        text: dailyBudgetUsd === undefined ? '' : String(dailyBudgetUsd),
      },
      {
        ...{ kind: 'roles', name: 'admins', label: 'Who else may change this' },
        hint: `And see disputes and costs, beside who manages the server.${moreLine(admins)}`,
        ids: admins.slice(0, MAX_CHOICES),
      },
    ],
  };
}

/** Discord takes no deleted channel. */
function existing(
  channels: readonly string[],
  access: readonly ChannelAccess[] | undefined,
): readonly string[] {
  return access ? channels.filter((id) => access.some((each) => each.id === id)) : channels;
}

/** What a form cannot show stays as it is, since nobody can have meant to take it out. */
function moreLine(ids: readonly string[]): string {
  const more = ids.length - MAX_CHOICES;
  return more > 0 ? ` ${more} more than fit here stay chosen.` : '';
}

/** What was filled in into a form of what held before; the budget stays as it was where its text is none, which `problem` says. */
export function readFilledSettings(
  filled: Filled,
  before: ServerSettings,
  access: readonly ChannelAccess[] | undefined,
): {
  readonly changes: Partial<ServerSettings>;
  readonly problem?: string;
} {
  const picked = (name: string, ids: readonly string[]) => [
    ...new Set([...idsIn(filled.get(name)), ...ids.slice(MAX_CHOICES)]),
  ];
  const checks = filled.get('checks') ?? [];
  const budget = readBudget(filled.get('budget')?.[0] ?? '');
  const ticked = Object.fromEntries(CHECK_NAMES.map((name) => [name, checks.includes(name)]));
  const changes = {
    ...ticked,
    channels: picked('channels', existing(before.channels, access)),
    admins: picked('admins', before.admins),
  };
  if (typeof budget === 'object') return { changes, ...budget };
  return { changes: { ...changes, dailyBudgetUsd: budget } };
}

function idsIn(values: readonly string[] = []): readonly string[] {
  return values.filter((value) => ID.test(value));
}

function readBudget(text: string): number | undefined | { readonly problem: string } {
  const amount = text.trim().replace(/^\$/u, '').replace(',', '.');
  if (amount === '') return undefined;
  const usd = /^\d+(?:\.\d+)?$/u.test(amount) ? Number(amount) : Number.NaN;
  if (usd <= MAX_BUDGET_USD) return usd;
  return {
    problem: `The budget stays as it was, since “${text.trim()}” is no amount: write dollars a day, such as 2.50, up to ${MAX_BUDGET_USD}, or nothing for the bot’s own limit.`,
  };
}

/** What holds, a line each. */
export function settingLines(now: ServerSettings): readonly string[] {
  const budget =
    now.dailyBudgetUsd === undefined ? 'the bot’s own limit' : `${now.dailyBudgetUsd} US dollars a day`;
  return [
    `Answers: ${now.privateByDefault ? 'seen only by who asks, until they share them' : 'seen by everybody'}`,
    `Follow-ups: ${now.threads ? 'a thread for each question' : 'in the channel'}`,
    `Budget for the model: ${budget}`,
    `Texts of questions: ${now.keepQuestions ? 'kept with their receipts' : 'not kept'}`,
    `Papers that come with the bot: ${now.keepShared ? 'beside this server’s own' : 'only while this server has none of its own'}`,
    `Proposals of members: ${now.proposals ? 'open' : 'closed'}`,
  ];
}
