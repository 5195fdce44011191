import { defineCommand, type Services } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import { REASONS } from './answers/feedback.ts';

const DAYS = 30;
const DAYS_IN_WEEK = 7;
/** So that all bars and their name stand in one line of a phone, which has room for 26 characters in small type. */
const DAYS_IN_BAR = 2;
/** Cents of more would widen the column. */
const FROM_WHOLE_DOLLARS = 100;
/** From next to nothing to the most. */
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

const COLUMNS = { asked: 6, declined: 9, $: 6 } as const;
type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[]; // the keys above
/** Of what stands before the columns and the bars. */
const NAME_WIDTH = { day: 5, column: 9 } as const;

/** A line of bars for each column, from the oldest day to today. */
function picture(days: Days): string {
  const bars = inRuns(days, DAYS_IN_BAR).map(sumsOf);
  return COLUMN_NAMES.map(
    (name) => name.padEnd(NAME_WIDTH.column) + drawBars(bars.map((sums) => sums[name])),
  ).join('\n');
}

function drawBars(amounts: readonly number[]): string {
  const most = Math.max(...amounts);
  return amounts
    .map((amount) => (amount === 0 ? NONE : BARS[Math.ceil((amount / most) * BARS.length) - 1]))
    .join('');
}

/** A line a week, the newest first, and all of them together. */
function table(days: Days): string {
  const weeks = inRuns(days, DAYS_IN_WEEK).toReversed();
  return [
    row('from', (name) => name),
    ...weeks.map((week) => row(week[0]?.day.slice('YYYY-'.length) ?? '', cellsOf(week))),
    row('all', cellsOf(days)),
  ].join('\n');
}

/** The last run ends today; only the first may be shorter. */
function inRuns(days: Days, length: number): readonly Days[] {
  const runs: Days[] = [];
  for (let end = days.length; end > 0; end -= length)
    runs.unshift(days.slice(Math.max(0, end - length), end));
  return runs;
}

function sumsOf(days: Days): Readonly<Record<Column, number>> {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);
  return {
    asked: sum(days.map(({ questions }) => questions)),
    declined: sum(days.map(({ declined }) => declined)),
    $: sum(days.map(({ usd }) => usd)),
  };
}

function cellsOf(days: Days): (name: Column) => string {
  const sums = sumsOf(days);
  const cents = sums.$ < FROM_WHOLE_DOLLARS ? 2 : 0;
  return (name) => sums[name].toFixed(name === '$' ? cents : 0);
}

function row(first: string, cellOf: (name: Column) => string): string {
  return (
    first.padEnd(NAME_WIDTH.day) + COLUMN_NAMES.map((name) => cellOf(name).padStart(COLUMNS[name])).join('')
  );
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
