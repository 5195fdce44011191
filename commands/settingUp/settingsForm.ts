// The settings of a server as a form, and what was filled in as settings.
import type { ChannelAccess, Check, Filled, Form } from '../../src/form.ts';
import type { ServerSettings } from '../../src/state/state.ts';
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
  const { channels, admins, dailyBudgetUsd } = now;
  return {
    title: 'Settings of this server',
    lead: accessLine(access, channels),
    fields: [
      {
        ...{ kind: 'channels', name: 'channels', label: 'Where it answers' },
        hint: 'None chosen: in every channel.',
        ids: access ? channels.filter((id) => access.some((each) => each.id === id)) : channels, // Discord takes no deleted one
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
        hint: 'And see disputes and costs. Who may manage the server always may.',
        ids: admins,
      },
    ],
  };
}

/** What was filled in; the budget stays as it was where its text is none, which `problem` says. */
export function readFilledSettings(filled: Filled): {
  readonly changes: Partial<ServerSettings>;
  readonly problem?: string;
} {
  const checks = filled.get('checks') ?? [];
  const budget = readBudget(filled.get('budget')?.[0] ?? '');
  const ticked = Object.fromEntries(CHECK_NAMES.map((name) => [name, checks.includes(name)]));
  const changes = { ...ticked, channels: idsIn(filled.get('channels')), admins: idsIn(filled.get('admins')) };
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
