import { describe, expect, it } from 'vitest';
import { wholeLines } from '../../src/anthropic/wholeLines.ts';

function read(...texts: readonly string[]) {
  const { take, rest } = wholeLines();
  const lines = texts.map((text) => ({ text, citations: [] }));
  return [...lines.flatMap(take), ...rest()].map(({ text }) => text);
}

describe('a table', () => {
  it('is read row by row, each cell with the head of its column', () => {
    const rows = [
      '| Loom | Cloth | Waste |',
      '| --- | :-: | --- |',
      '| Hand | fine | 2% |',
      '| Steam | coarse | |',
    ];
    expect(read('In short.', ...rows, 'That is all.')).toEqual([
      'In short.',
      'Hand: fine (Cloth), 2% (Waste)',
      'Steam: coarse (Cloth)',
      'That is all.',
    ]);
  });

  it('says of each row by itself what stands there where nothing heads it', () => {
    expect(read('| Hand | fine | 2% |', '| Steam | coarse |', '| Water |')).toEqual([
      'Hand: fine, 2%',
      'Steam: coarse',
      'Water',
    ]);
  });

  it('lends its heads to no later one', () => {
    const rows = ['| Loom | Cloth |', '|---|---|', '| Hand | fine |'];
    expect(read(...rows, 'Then there is dye.', '| Red | madder |').at(-1)).toBe('Red: madder');
  });

  it('is no line that is hidden behind two strokes, nor one of dashes', () => {
    expect(read('||Looms clatter.||', '---')).toEqual(['||Looms clatter.||', '---']);
  });
});

describe('a yes or no by itself', () => {
  it.each([
    ['Yes.', 'Looms clatter.', 'Yes. Looms clatter.'],
    ['**No.**', 'Looms are still.', 'No. Looms are still.'],
    ['**Yes**', 'Looms clatter.', 'Yes. Looms clatter.'],
  ])('goes with the sentence that it introduces: %s', (answer, sentence, whole) => {
    expect(read(answer, sentence)).toEqual([whole]);
  });

  it('comes to nothing alone', () => {
    expect(read('No.')).toEqual([]);
  });

  it('is no word of a sentence', () => {
    expect(read('No looms clatter.', 'Yes men agree.')).toEqual(['No looms clatter.', 'Yes men agree.']);
  });
});
