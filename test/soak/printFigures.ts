export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What it must not exceed. */
  readonly limit: number;
  readonly unit?: string;
}

/** Prints the figures as the README shows them; tells whether each is within its limit. */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  const rows = figures.map(({ name, value, limit, unit = '' }) => {
    const measured = `${Math.round(value)} ${unit}`.trim();
    return `| ${name} | ${value <= limit ? measured : `**${measured}**`} | ${`${limit} ${unit}`.trim()} |`;
  });
  process.stdout.write(
    [`| ${title} | measured | at most |`, '| --- | ---: | ---: |', ...rows, ''].join('\n'),
  );
  return figures.every(({ value, limit }) => value <= limit);
}
