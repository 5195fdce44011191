/** A line of a chart: points from 0 to 1 in both directions. */
export interface Line {
  readonly label: string;
  readonly colour: string;
  readonly isDashed: boolean;
  readonly points: readonly (readonly [number, number])[];
}

export interface Chart {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly lines: readonly Line[];
}

const [WIDTH, HEIGHT, LEFT, TOP, SIDE] = [760, 460, 70, 50, 340];

/** A chart of rates as an SVG picture, legible on a light and on a dark page. */
export function drawChart({ title, across, up, lines }: Chart): string {
  const x = (rate: number) => (LEFT + rate * SIDE).toFixed(1);
  const y = (rate: number) => (TOP + (1 - rate) * SIDE).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((rate) => [
    `<path d="M${x(0)} ${y(rate)}H${x(1)}M${x(rate)} ${y(0)}V${y(1)}" stroke="#ddd"/>`,
    `<text x="${x(rate)}" y="${TOP + SIDE + 18}" text-anchor="middle">${100 * rate}%</text>`,
    `<text x="${LEFT - 8}" y="${Number(y(rate)) + 4}" text-anchor="end">${100 * rate}%</text>`,
  ]);
  const drawn = lines.flatMap(({ label, colour, isDashed, points }, index) => {
    const path = points.map(([right, high], at) => `${at === 0 ? 'M' : 'L'}${x(right)} ${y(high)}`).join('');
    const stroke = `fill="none" stroke="${colour}" stroke-width="2"${isDashed ? ' stroke-dasharray="6 4"' : ''}`;
    const at = TOP + 12 + index * 22;
    return [
      `<path d="${path}" ${stroke}/>`,
      `<path d="M${LEFT + SIDE + 24} ${at - 4}h28" ${stroke}/>`,
      `<text x="${LEFT + SIDE + 60}" y="${at}">${label}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>
<text x="${LEFT}" y="28" font-size="15">${title}</text>
${[...grid, ...drawn].join('\n')}
<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 42}" text-anchor="middle">${across}</text>
<text transform="translate(20 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">${up}</text>
</svg>
`;
}
