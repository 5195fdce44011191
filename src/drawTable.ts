import type { Answer, VerifiedStatement } from './answering/answer.ts';
import type { Comparison } from './answering/comparison.ts';
import { markersOf } from './answering/composeAnswer.ts';
import { textTable } from './textTable.ts';

const NOTHING_SAID = '–';

/** A comparison as lines of aligned text: an aspect a row, a paper a column, each cell with its markers. */
export function drawTable({ names, rows }: Comparison, answer: Answer, width: number): string {
  const drawCell = (cell: VerifiedStatement | undefined) =>
    cell ? `${cell.text.replace(/\.$/u, '')} ${marks(cell, answer)}` : NOTHING_SAID;
  return textTable(
    [['', ...names], ...rows.map(({ aspect, cells }) => [aspect, ...cells.map(drawCell)])],
    width,
  );
}

function marks(statement: VerifiedStatement, answer: Answer): string {
  return markersOf(statement, answer)
    .map((marker) => `[${marker}]`)
    .join('');
}
