import { describe, expect, it } from 'vitest';
import { keepsAuthorship } from '../../src/verifying/keepsAuthorship.ts';

const AUTHORS = 'Ada Owl, Bo Finch and Cy Kite';

describe('keepsAuthorship', () => {
  it.each([
    'The first author is Ada Owl.',
    'Cy Kite is the last author.',
    'Bo Finch is the second author of the paper.',
    'It was written by Ada Owl, Bo Finch and Cy Kite.',
    'It has three authors.',
    'Ada Owl and Cy Kite wrote it.',
    'The paper appeared in 2021.',
  ])('holds: %s', (statement) => {
    expect(keepsAuthorship(statement, AUTHORS)).toBe(true);
  });

  it.each([
    'The first author is Bo Finch.',
    'Ada Owl is the senior author.',
    'Bo Finch is the sole author.',
    'It has four authors.',
    'It was written by 2 researchers.',
    'It was written by Ada Owl alone.',
    'Hearing Nets wrote it.',
    'It was written by Ada Owl and Zoe Crow.',
  ])('does not hold: %s', (statement) => {
    expect(keepsAuthorship(statement, AUTHORS)).toBe(false);
  });

  it('knows neither the last nor the number of authors where there are others', () => {
    const some = 'Ada Owl, Bo Finch and others';
    expect(keepsAuthorship('Ada Owl is the first author.', some)).toBe(true);
    expect(keepsAuthorship('Bo Finch is the last author.', some)).toBe(false);
    expect(keepsAuthorship('It has two authors.', some)).toBe(false);
  });
});
