import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawQuality, qualityRows } from '../../../tools/preview/drawQuality.ts';

const TABLE = `
| | seeds | other collections |
| --- | ---: | ---: |
| direct questions | 4 of 5 | 1 of 2 |
| about the record | 3 of 3 | |
| far off: declined; hedged | 1 of 4; 2 | 3 of 4; 4 |
`;

describe('drawQuality', () => {
  it('reads the rows that have a figure in both columns', () => {
    expect(qualityRows(TABLE)).toEqual([
      { label: 'direct questions', seeds: { count: 4, of: 5 }, others: { count: 1, of: 2 } },
      { label: 'far off: declined', seeds: { count: 1, of: 4 }, others: { count: 3, of: 4 } },
    ]);
  });

  it('draws each figure as long as it says', () => {
    const picture = drawQuality(TABLE);
    expect(picture).toContain('80% (4 of 5)');
    expect(picture.match(/width="264"/gu)).toHaveLength(1); // four fifths of 330
  });

  it('is drawn of the figures that the page tells', () => {
    const page = readFileSync('docs/quality.md', 'utf8');
    expect(readFileSync('docs/pictures/quality.svg', 'utf8'), 'run npm run preview -- --docs').toBe(
      drawQuality(page),
    );
  });
});
