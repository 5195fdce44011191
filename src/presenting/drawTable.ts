import type { VerifiedStatement } from '../answering/answer.ts';
import type { Comparison } from '../answering/comparison.ts';
import { textTable } from './textTable.ts';

const NOTHING_SAID = '–';

/** What a surface makes of a table. */
export interface TableStyle {
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
