import { describe, expect, it } from 'vitest';
import { textTable } from '../src/textTable.ts';

const ROWS = [
  ['', 'Gemma', 'Gemma 2'],
  ['sizes', '2 and 7 billion parameters [1]', '2 to 27 billion parameters [2]'],
  ['data', '–', '2 trillion tokens [3]'],
];

describe('textTable', () => {
  it('aligns what fits', () => {
    expect(textTable(ROWS, 100).join('\n')).toBe(
      [
        '       Gemma                           Gemma 2',
        'sizes  2 and 7 billion parameters [1]  2 to 27 billion parameters [2]',
        'data   –                               2 trillion tokens [3]',
      ].join('\n'),
    );
  });

  it('wraps inside its columns what does not', () => {
    expect(textTable(ROWS, 36).join('\n').split('\n').slice(1, 3)).toEqual([
      'sizes  2 and 7        2 to 27',
      '       billion        billion',
    ]);
  });

  it.each([8, 20, 36, 40])('keeps within %i cells, whatever stands in them', (width) => {
    const rows = [...ROWS, ['an aspect of several words', '長い日本語のテキスト', 'x'.repeat(90)]];
    const lines = textTable(rows, width).join('\n').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });
});
