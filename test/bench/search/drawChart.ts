import type { Row } from './row.ts';

const WIDTH = 720;
const BAR = 18;
const QUALITY = 190;
const TIME = 460;
const LONGEST = 200;

/** Quality and query time of every engine on every collection as bars side by side, drawn as SVG. */
export function drawChart(rows: readonly Row[]): string {
  let y = 10;
  const parts: string[] = [];
  for (const collection of new Set(rows.map((row) => row.collection))) {
    const own = rows.filter((row) => row.collection === collection);
    const slowest = Math.max(...own.map(({ ofMiniSearch }) => ofMiniSearch));
    y += 24;
    parts.push(
      `<text x="10" y="${y}" font-weight="bold">${collection}</text>`,
      `<text x="${QUALITY}" y="${y + BAR}">nDCG@10</text>`,
      `<text x="${TIME}" y="${y + BAR}">query time, MiniSearch = 1</text>`,
    );
    y += BAR;
    for (const { engine, ndcg, ofMiniSearch } of own) {
      y += BAR + 4;
      const colour = engine === 'Footnote' ? '#2f6f4f' : '#b8c4be';
      parts.push(
        `<text x="10" y="${y}">${engine}</text>`,
        ...bar({ x: QUALITY, y, share: ndcg, text: ndcg.toFixed(3), colour }),
        ...bar({ x: TIME, y, share: ofMiniSearch / slowest, text: ofMiniSearch.toFixed(2), colour }),
      );
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y + 16}" font-family="sans-serif" font-size="13" fill="#1a1a1a">
<rect width="100%" height="100%" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly share: number;
  readonly text: string;
  readonly colour: string;
}

function bar({ x, y, share, text, colour }: Bar): string[] {
  const width = Math.round(LONGEST * share);
  return [
    `<rect x="${x}" y="${y - BAR + 5}" width="${width}" height="${BAR - 2}" fill="${colour}"/>`,
    `<text x="${x + width + 6}" y="${y}">${text}</text>`,
  ];
}
