import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { VerifiedStatement } from '../answering/answer.ts';
import type { Comparison } from '../answering/comparison.ts';

const NOTHING_SAID = '–';

/** What a surface makes of a table. */
interface TableStyle {
  /** In columns of characters. */
  readonly width: number;
  /** Makes any text safe to show, before it is laid out. */
  readonly show: (text: string) => string;
  readonly markersOf: (cell: VerifiedStatement) => readonly number[];
}

/**
 * A comparison as aligned text: the names, then a row for each aspect; a column a paper, each cell with its markers.
 * Undefined where the width is too small for it.
 */
export function drawTable(
  { names, rows }: Comparison,
  { width, show, markersOf }: TableStyle,
): readonly [header: string, ...rows: string[]] | undefined {
  const drawCell = (cell: VerifiedStatement | undefined) =>
    cell ? `${show(cell.text.replace(/\.$/u, ''))} ${marks(markersOf(cell))}` : NOTHING_SAID;
  const table = textTable(
    [['', ...names.map(show)], ...rows.map(({ aspect, cells }) => [show(aspect), ...cells.map(drawCell)])],
    width,
  );
  if (!table) return undefined;
  const [header = '', ...drawn] = table;
  return [header, ...drawn];
}

/** Apart, so that none is broken where a column is narrow. */
function marks(markers: readonly number[]): string {
  return markers.map((marker) => `[${marker}]`).join(' ');
}

const GAP = '  ';
/** A row of more lines is harder to read than its cells below each other. */
const MOST_LINES_IN_ROW = 2;

/**
 * Rows of text in aligned columns at most `width` cells wide in all; long texts are wrapped inside their column, over
 * several lines of the row. Undefined where a word would be broken, or a row be too high.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] | undefined {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = columnWidths(rows, { count, room: width - GAP.length * (count - 1) });
  const drawn = widths && rows.map((row) => drawRow(row, widths));
  return drawn?.every((row) => row.split('\n').length <= MOST_LINES_IN_ROW) ? drawn : undefined;
}

/** Each column as wide as its longest word; the room that is left goes to those with more to say. */
function columnWidths(
  rows: readonly (readonly string[])[],
  { count, room }: { count: number; room: number },
): readonly number[] | undefined {
  const columns = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''));
  const least = columns.map((cells) => widest(cells.flatMap((cell) => cell.split(/\s+/u))));
  const wanted = columns.map((cells, column) => widest(cells) - (least[column] ?? 0));
  const left = room - sum(least);
  if (left < 0) return undefined;
  const share = Math.min(1, left / Math.max(1, sum(wanted)));
  return least.map((word, column) => word + Math.floor(share * (wanted[column] ?? 0)));
}

function widest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => stringWidth(text)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function drawRow(row: readonly string[], widths: readonly number[]): string {
  const columns = widths.map((width, column) => wrapAnsi(row[column] ?? '', width).split('\n'));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, column) => {
        const text = lines[line] ?? '';
        return text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(text)));
      })
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}
