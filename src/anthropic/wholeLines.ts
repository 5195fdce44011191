// Lines of a model that say something only together with others: the rows of a table, and a yes or no by itself.
import { withoutOpener } from '../verifying/withoutOpener.ts';
import type { CitedText } from './evidenceForm.ts';

const ROW = /^\s*\|(?!\|)(.*?)\|?\s*$/u;
const DASHES = /^[\s|:–—-]+$/u;
const MARKS = /[*_#]+|[\s\p{P}]+$/gu;

/**
 * Makes lines that each stand alone: what a cell says goes with what its row and its column are headed (the first row heads
 * the columns where a line of dashes follows), and `Yes.` goes with the sentence that it introduces.
 */
export function wholeLines() {
  let columns: readonly string[] | undefined;
  let firstRow: CitedText | undefined;
  let yesOrNo = '';

  function takeRow(row: CitedText): readonly CitedText[] {
    if (columns) return [{ ...row, text: textOf(cellsOf(row), columns) }];
    const before = rest();
    firstRow = row;
    return before;
  }

  function rest(): readonly CitedText[] {
    const left = firstRow ? [{ ...firstRow, text: textOf(cellsOf(firstRow)) }] : [];
    firstRow = undefined;
    return left;
  }

  function take(line: CitedText): readonly CitedText[] {
    if (firstRow && DASHES.test(line.text)) {
      columns = cellsOf(firstRow);
      firstRow = undefined;
      return [];
    }
    if (ROW.test(line.text)) return takeRow(line);
    columns = undefined;
    const bare = line.text.replace(MARKS, '').trim();
    if (bare !== '' && withoutOpener(`${bare}.`) === '') {
      yesOrNo = `${bare}. `;
      return rest();
    }
    const whole = { ...line, text: `${yesOrNo}${line.text}` };
    yesOrNo = '';
    return [...rest(), whole];
  }

  return { take, rest };
}

function cellsOf({ text }: CitedText): readonly string[] {
  const [, cells = ''] = ROW.exec(text) ?? [];
  return cells.split('|').map((cell) => cell.trim());
}

/** `Owls: 30 mice (eaten), two nights (slept)`. */
function textOf([name = '', ...cells]: readonly string[], [, ...columns]: readonly string[] = []): string {
  const told = cells.flatMap((cell, at) => {
    if (!/[\p{L}\p{N}]/u.test(cell)) return [];
    return columns[at] ? `${cell} (${columns[at]})` : cell;
  });
  return told.length > 0 ? `${name}: ${told.join(', ')}` : name;
}
