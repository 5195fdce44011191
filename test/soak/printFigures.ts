export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What it must not exceed. */
  readonly limit: number;
}

/** Prints a Markdown table; tells whether every figure is within its limit. */
export function printFigures(figures: readonly Figure[]): boolean {
  const rows = figures.map(
    ({ name, value, limit }) =>
      `| ${name} | ${Math.round(value)} | ${limit} | ${value <= limit ? 'yes' : '**no**'} |`,
  );
  process.stdout.write(
    ['| figure | measured | at most | held |', '| --- | ---: | ---: | --- |', ...rows, ''].join('\n'),
  );
  return figures.every(({ value, limit }) => value <= limit);
}
