import { describe, expect, it } from 'vitest';
import { textTable } from '../../src/presenting/drawTable.ts';

const ROWS = [
  ['', 'Gemma', 'Gemma 2'],
  ['sizes', '2 and 7 billion parameters [1]', '2 to 27 billion parameters [2]'],
  ['data', '–', '2 trillion tokens [3]'],
];

describe('textTable', () => {
  it('aligns what fits', () => {
    expect(textTable(ROWS, 100)?.join('\n')).toBe(
      [
        '       Gemma                           Gemma 2',
        'sizes  2 and 7 billion parameters [1]  2 to 27 billion parameters [2]',
        'data   –                               2 trillion tokens [3]',
      ].join('\n'),
    );
  });

  it('wraps between words, the widest columns by what they hold', () => {
    expect(textTable(ROWS, 44)?.slice(0, 2).join('\n').split('\n')).toEqual([
      '       Gemma              Gemma 2',
      'sizes  2 and 7 billion    2 to 27 billion',
      '       parameters [1]     parameters [2]',
    ]);
  });

  it('gives up where a word would be broken', () => {
    expect(
      textTable(
        [
          ['', 'A'],
          ['x', 'y'.repeat(30)],
        ],
        30,
      ),
    ).toBeUndefined();
    expect(
      textTable(
        [
          ['', 'A'],
          ['x', 'y'.repeat(27)],
        ],
        30,
      ),
    ).toBeDefined();
  });

  it('gives up where a row would be higher than two lines', () => {
    const table = (cell: string) =>
      textTable(
        [
          ['', 'A'],
          ['x', cell],
        ],
        8,
      );
    expect(table('one two')).toBeDefined();
    expect(table('one two three')).toBeUndefined();
  });

  it.each([20, 36, 40, 80])('keeps within %i cells where it draws at all', (width) => {
    const rows = [...ROWS, ['an aspect of several words', '長い日本語のテキスト', 'x'.repeat(9)]];
    const lines = textTable(rows, width)?.join('\n').split('\n') ?? [];
    expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});
