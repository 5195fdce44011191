import { defineCommand, type Services } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import { REASONS } from './answers/feedback.ts';

const DAYS = 30;
const DAYS_IN_WEEK = 7;
/** From nothing to the most of a day. */
const BARS = '▁▂▃▄▅▆▇█';
const NONE = '·';

export const costs = defineCommand({
  name: 'costs',
  description: 'For admins: questions, money and declines of this server in the last 30 days.',
  options: {},
  onlyFor: 'managers',
  isPrivate: () => true,
  async *run({ place }, { state }) {
    yield place.kind === 'server' ? await costsOf(place.server, state) : onlyInServers;
  },
});

const onlyInServers: Reply = {
  parts: [{ kind: 'text', text: 'Costs belong to a server: its admins can use this there.' }],
};

async function costsOf(server: string, { accounts, settings }: Services['state']): Promise<Reply> {
  const days = await accounts.lastDays(server, DAYS);
  const opinions = await accounts.opinions(server, DAYS);
  const { dailyBudgetUsd } = await settings.read(server);
  const limit = dailyBudgetUsd === undefined ? 'the bot’s own limit' : `${dailyBudgetUsd} US dollars a day`;
  return {
    parts: [
      { kind: 'heading', text: `The last ${DAYS} days` },
      { kind: 'verbatim', text: `${picture(days)}\n\n${table(days)}` },
      ...opinionParts(opinions),
      {
        kind: 'note',
        text: `Budget for the model: ${limit}. Change it with /settings. Days are those of UTC; answers of forgotten members are not counted.`,
      },
    ],
  };
}

type Days = Awaited<ReturnType<Services['state']['accounts']['lastDays']>>;

/** A bar a day, from the oldest to today; below its name, since a phone has no room beside it. */
function picture(days: Days): string {
  return [
    `questions\n${bars(days.map(({ questions }) => questions))}`,
    `declined\n${bars(days.map(({ declined }) => declined))}`,
    `dollars\n${bars(days.map(({ usd }) => usd))}`,
  ].join('\n');
}

function bars(amounts: readonly number[]): string {
  const most = Math.max(...amounts);
  return amounts
    .map((amount) => (amount === 0 ? NONE : BARS[Math.ceil((amount / most) * BARS.length) - 1]))
    .join('');
}

/** Narrow enough for a phone: a line a week, the newest first, and all of them together. */
function table(days: Days): string {
  const weeks: Days[] = [];
  for (let end = days.length; end > 0; end -= DAYS_IN_WEEK)
    weeks.push(days.slice(Math.max(0, end - DAYS_IN_WEEK), end));
  return [
    row('from', ['asked', 'declined', 'dollars']),
    ...weeks.map((week) => row(week[0]?.day.slice('YYYY-'.length) ?? '', sums(week))),
    row('all', sums(days)),
  ].join('\n');
}

function sums(days: Days): readonly string[] {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
  return [
    String(sum(days.map(({ questions }) => questions))),
    String(sum(days.map(({ declined }) => declined))),
    sum(days.map(({ usd }) => usd)).toFixed(2),
  ];
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(6) + cells.map((cell, index) => cell.padStart([6, 9, 8][index] ?? 0)).join('');
}

type Opinions = Awaited<ReturnType<Services['state']['accounts']['opinions']>>;

function opinionParts(opinions: Opinions): readonly Part[] {
  if (opinions.length === 0) return [];
  const items = opinions.map(({ verdict, reason, times }) => {
    if (verdict === 'helpful') return `👍 ${times}`;
    return `👎 ${times}${reason === null ? '' : `: ${REASONS[reason]}`}`;
  });
  return [
    { kind: 'text', text: 'What members said of the answers:' },
    { kind: 'list', items },
  ];
}
