import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const GAP = '  ';
/** The first column says what a row is about. */
const MOST_OF_FIRST = 0.3;

/** Rows of text in aligned columns at most `width` cells wide in all; long texts are wrapped inside their column, over several lines of the row. */
export function textTable(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = columnWidths(rows, { count, room: width - GAP.length * (count - 1) });
  return rows.map((row) => drawRow(row, widths));
}

function columnWidths(
  rows: readonly (readonly string[])[],
  { count, room }: { count: number; room: number },
): readonly number[] {
  const widest = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const first = Math.min(widest[0] ?? 0, Math.floor(room * MOST_OF_FIRST));
  const each = Math.floor((room - first) / Math.max(1, count - 1));
  return widest.map((most, column) => (column === 0 ? first : Math.max(1, Math.min(most, each))));
}

function drawRow(row: readonly string[], widths: readonly number[]): string {
  const columns = widths.map((width, column) =>
    wrapAnsi(row[column] ?? '', width, { hard: true }).split('\n'),
  );
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
