import type { FigureSet } from '../ratchet/figures.ts';

/** A row a figure; a column a set where there are several. */
export function figureTable(sets: readonly FigureSet[]): string {
  const labels = [...new Set(sets.flatMap(({ figures }) => Object.keys(figures)))];
  const rows = labels.map((label) => [
    label,
    ...sets.map(({ figures }) => {
      const figure = figures[label];
      if (!figure?.of) return '';
      const share = `${((100 * figure.hits) / figure.of).toFixed(1)}%`;
      return sets.length === 1 ? `${share.padStart(6)} of ${figure.of}` : `${figure.hits}/${figure.of}`;
    }),
  ]);
  const head = sets.length === 1 ? [] : [['', ...sets.map(({ name }) => name)]];
  return [...head, ...rows].map((cells) => drawRow(cells)).join('\n');
}

function drawRow([label = '', ...cells]: readonly string[]): string {
  return [label.padEnd(26), ...cells.map((cell) => cell.padStart(10))].join(' ').trimEnd();
}
