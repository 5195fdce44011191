// The first table of docs/quality.md as bars: the seeds beside collections of other fields.
import { escapeHtml } from '../../src/discord/preview/markdownToHtml.ts';

/** A row of the table whose two cells each begin with "N of M". */
interface QualityRow {
  readonly label: string;
  readonly seeds: Share;
  readonly others: Share;
}

interface Share {
  readonly count: number;
  readonly of: number;
}

const WIDTH = 760;
const LABELS = 300;
const BARS = 330;
const ROW = 46;
const TOP = 78;
const BAR = 13;
const COLOURS = { seeds: '#9ec9b1', others: '#2e8b57' } as const;
/** Rows that tell what should not happen. */
const UNWANTED = /yet declined|not right|nothing/u;

/** Throws where no table with both columns is there any more. */
export function drawQuality(page: string): string {
  const rows = qualityRows(page);
  if (rows.length === 0) throw new Error('docs/quality.md has no table of seeds beside other collections.');
  const wanted = rows.filter(({ label }) => !UNWANTED.test(label));
  const unwanted = rows.filter(({ label }) => UNWANTED.test(label));
  const second = TOP + wanted.length * ROW + 30;
  const height = second + unwanted.length * ROW + 14;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    '<text x="20" y="28" font-size="16">Without a model: the seeds beside collections of other fields</text>',
    ...key('seeds', 'ten seed papers', 20),
    ...key('others', 'six other collections, by weights that saw neither them nor their field', 150),
    ...wanted.flatMap((row, place) => drawRow(row, TOP + place * ROW)),
    `<text x="20" y="${second - 14}" font-weight="bold">Shorter is better</text>`,
    ...unwanted.flatMap((row, place) => drawRow(row, second + place * ROW)),
    '</svg>\n',
  ].join('\n');
}

export function qualityRows(page: string): readonly QualityRow[] {
  return page.split('\n').flatMap((line) => {
    const [, label = '', first = '', second = ''] = line.split('|').map((cell) => cell.trim());
    const [seeds, others] = [shareIn(first), shareIn(second)];
    return seeds && others ? [{ label: label.replace(/;.*$/u, ''), seeds, others }] : [];
  });
}

function shareIn(cell: string): Share | undefined {
  const [, count, of] = /^(\d+) of (\d+)/u.exec(cell) ?? [];
  return of === undefined ? undefined : { count: Number(count), of: Number(of) };
}

function key(which: keyof typeof COLOURS, text: string, x: number): readonly string[] {
  return [
    `<rect x="${x}" y="44" width="${BAR}" height="${BAR}" fill="${COLOURS[which]}"/>`,
    `<text x="${x + BAR + 6}" y="55">${text}</text>`,
  ];
}

function drawRow({ label, seeds, others }: QualityRow, y: number): readonly string[] {
  return [
    `<text x="${LABELS - 12}" y="${y + BAR + 4}" text-anchor="end">${escapeHtml(label)}</text>`,
    ...drawBar(seeds, COLOURS.seeds, y),
    ...drawBar(others, COLOURS.others, y + BAR + 2),
  ];
}

function drawBar({ count, of }: Share, colour: string, y: number): readonly string[] {
  const share = count / of;
  const width = Math.round(share * BARS);
  return [
    `<rect x="${LABELS}" y="${y}" width="${BARS}" height="${BAR}" fill="#f0f0f0"/>`,
    `<rect x="${LABELS}" y="${y}" width="${width}" height="${BAR}" fill="${colour}"/>`,
    `<text x="${LABELS + BARS + 8}" y="${y + BAR - 2}" font-size="12">${Math.round(share * 100)}% (${count} of ${of})</text>`,
  ];
}
