import type { Row } from './benchSearch.ts';

const WIDTH = 720;
const BAR = 18;
const LABEL = 190;

/** nDCG@10 of every engine on every collection as bars, drawn as SVG. */
export function drawChart(rows: readonly Row[]): string {
  let y = 10;
  const parts: string[] = [];
  for (const collection of new Set(rows.map((row) => row.collection))) {
    y += 24;
    parts.push(`<text x="10" y="${y}" font-weight="bold">${collection}: nDCG@10</text>`);
    for (const row of rows.filter((each) => each.collection === collection)) {
      y += BAR + 4;
      const width = Math.round((WIDTH - LABEL - 70) * row.ndcg);
      const colour = row.engine === 'Footnote' ? '#2f6f4f' : '#b8c4be';
      parts.push(
        `<text x="10" y="${y}">${row.engine}</text>`,
        `<rect x="${LABEL}" y="${y - BAR + 5}" width="${width}" height="${BAR - 2}" fill="${colour}"/>`,
        `<text x="${LABEL + width + 6}" y="${y}">${row.ndcg.toFixed(3)}</text>`,
      );
    }
  }
  const height = y + 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="13" fill="#1a1a1a">
<rect width="100%" height="100%" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}
