import { drawChart, type Line } from './drawChart.ts';
import type { CurvePoint, Curves } from './drawCurves.ts';
import type { Row } from './measure.ts';

export interface Measured {
  /** A row a slice. */
  readonly slices: readonly Row[];
  /** A row a kind of perturbation. */
  readonly kinds: readonly Row[];
  readonly curves: Curves;
}

const COLOURS = ['#1b6ca8', '#c0392b', '#2e8b57', '#8e44ad'];
/** Of the true statements those that a model's sentences are most like. */
const DROPPED = 'light edits';

export function tableOf(rows: readonly Row[]): string {
  const head =
    '| slice | kind | must be | n | rate | 95% interval |\n| --- | --- | --- | ---: | ---: | --- |';
  const lines = rows.map(({ name, kind, wanted, n, hits, interval: [low, high] }) => {
    const cells = [name, kind, wanted, n, percent(hits / n), `${percent(low)} to ${percent(high)}`];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}

/** The page beside the sources: tables, curve, and what they mean. */
export function pageOf({ slices, kinds, curves }: Measured, picture: string): string {
  return `# The verifier, measured

Written by \`npm run quality -- verifier --page\`; the bounds that the figures must keep stand in
[\`thresholds.json\`](../thresholds.json). Every statement is judged against the sentence that it was made from (a claim of
SciFact against its gold sentences). *pass*: shown as it stands. *caught*: not shown as it stands. *shown*: as it stands, or
the cited sentence in its place. Perturbations are made by seeded rules that share no word list with the verifier. Rules and
thresholds were tuned on one half of the papers; the figures are of the other half. The paraphrases by hand were in sight
while tuning, on both halves.

SciFact (Wadden et al., EMNLP 2020; claims CC BY 4.0, abstracts ODC-By 1.0) is not part of this project. Put
\`corpus.jsonl.gz\`, \`sentences.jsonl.gz\` and \`claims_train.jsonl\`, made from the release at <https://github.com/allenai/scifact>,
into \`scifact/\` of a folder and name that folder in \`TEST_DATA\`. Without it the seed papers alone are measured, and this page
stays as it is.

${tableOf(slices)}

A supported claim of SciFact is rarely passed: its claims are told in other words and with knowledge from elsewhere, which a rule
cannot tell from invention. The cited sentence is shown instead.

## The curve

How many of a statement's words stand in the cited sentence tells little: along each line a share of them is asked for, from 0 to
1, beside the other rules; dashed lines ask for the share alone. The verifier asks for none.

![False drops against catches](${picture})

${curveTable(curves.allRules)}

## Kind by kind

${tableOf(kinds)}
`;
}

export function pictureOf({ allRules, overlapAlone }: Curves): string {
  const names = Object.keys(allRules[0]?.catches ?? {});
  const line = (name: string, index: number, isDashed: boolean): Line => ({
    label: `${name}${isDashed ? ', overlap alone' : ', all rules'}`,
    colour: COLOURS[index % COLOURS.length] ?? 'black',
    isDashed,
    points: (isDashed ? overlapAlone : allRules).map(({ falseDrops, catches }) => [
      falseDrops[DROPPED] ?? 0,
      catches[name] ?? 0,
    ]),
  });
  return drawChart({
    title: 'False drops against catches as the overlap threshold rises from 0 to 1',
    across: `${DROPPED} not shown as they stand`,
    up: 'false statements caught',
    lines: names.flatMap((name, index) => [line(name, index, false), line(name, index, true)]),
  });
}

function curveTable(points: readonly CurvePoint[]): string {
  const [first] = points;
  const drops = Object.keys(first?.falseDrops ?? {});
  const catches = Object.keys(first?.catches ?? {});
  const head = [
    'share asked',
    ...drops.map((name) => `dropped: ${name}`),
    ...catches.map((name) => `caught: ${name}`),
  ];
  const lines = points
    .filter((_, index) => index % 2 === 0)
    .map((point) => [
      point.threshold.toFixed(2),
      ...drops.map((name) => percent(point.falseDrops[name] ?? 0)),
      ...catches.map((name) => percent(point.catches[name] ?? 0)),
    ]);
  return [head, head.map(() => '---:'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function percent(rate: number): string {
  return `${(100 * rate).toFixed(1)}%`;
}
