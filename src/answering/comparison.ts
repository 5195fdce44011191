import type { Answer, VerifiedStatement } from './answer.ts';

/** Statements that are compared: a row for each aspect, a column for each name, gaps where a paper says nothing. */
export interface Comparison {
  readonly names: readonly string[];
  readonly rows: readonly {
    readonly aspect: string;
    readonly cells: readonly (VerifiedStatement | undefined)[];
  }[];
}

/** What a surface draws in order: statements, and where those that follow one another are compared, the comparison. */
export type Section =
  | { readonly kind: 'statement'; readonly statement: VerifiedStatement; readonly heading?: string }
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly heading?: string };

/** Cells longer than this are sentences: they read better below each other. */
const MAX_CELL_CHARACTERS = 80;
const MAX_NAMES = 3;
const MAX_ROWS = 10;

/** An answer's statements as they are drawn; a heading stands with the first of those that it heads. */
export function sectionsOf({ statements }: Answer): readonly Section[] {
  const sections: Section[] = [];
  let drawn = 0;
  for (const [index, statement] of statements.entries()) {
    if (index < drawn) continue;
    const before = statements[index - 1];
    const { heading } = statement;
    const head = heading === undefined || heading === before?.heading ? {} : { heading };
    const cells = statements.slice(index, endOfCells(statements, index));
    const comparison = comparisonOf(cells);
    if (comparison) sections.push({ kind: 'comparison', comparison, ...head });
    else sections.push(...oneByOne(cells.length > 0 ? cells : [statement], head));
    drawn = index + Math.max(1, cells.length);
  }
  return sections;
}

/** Where no table fits, each aspect is a heading of its own. */
function oneByOne(statements: readonly VerifiedStatement[], head: { heading?: string }): readonly Section[] {
  return statements.map((statement, at) => {
    const { cell } = statement;
    const isHeaded = cell?.aspect === statements[at - 1]?.cell?.aspect;
    const own = cell ? (isHeaded ? {} : { heading: cell.aspect }) : head;
    return { kind: 'statement', statement, ...own };
  });
}

function endOfCells(statements: readonly VerifiedStatement[], start: number): number {
  const rest = statements.slice(start);
  const length = rest.findIndex(({ cell, heading }) => !cell || heading !== rest[0]?.heading);
  return length < 0 ? statements.length : start + length;
}

function comparisonOf(statements: readonly VerifiedStatement[]): Comparison | undefined {
  const names = [...new Set(statements.flatMap(({ cell }) => cell?.name ?? []))];
  const aspects = [...new Set(statements.flatMap(({ cell }) => cell?.aspect ?? []))];
  if (names.length < 2 || names.length > MAX_NAMES || aspects.length > MAX_ROWS) return undefined;
  if (statements.some(({ text }) => text.length > MAX_CELL_CHARACTERS)) return undefined;
  const cellAt = (aspect: string, name: string) =>
    statements.filter(({ cell }) => cell?.aspect === aspect && cell.name === name);
  if (aspects.some((aspect) => names.some((name) => cellAt(aspect, name).length > 1))) return undefined;
  return {
    names,
    rows: aspects.map((aspect) => ({ aspect, cells: names.map((name) => cellAt(aspect, name)[0]) })),
  };
}
