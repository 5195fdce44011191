import type { Measured } from './crossValidate.ts';
import { mean, pairedGain } from './measures.ts';

/** A row a way of searching, with its gain over the first one on each collection; says what gains or loses on all. */
export function gainTable(collections: readonly string[], measured: readonly Measured[]): string {
  const base = measured[0]?.values ?? [];
  const lines = measured.map(({ name, values }) => {
    const cells = values.map((each, at) => cell(each, base[at] ?? []));
    return `| ${name} | ${cells.map(({ text }) => text).join(' | ')} | ${verdict(cells)} |`;
  });
  return [
    `| | ${collections.map((name) => `${name} nDCG@10, gain [95%]`).join(' | ')} | |`,
    `| --- |${' --- |'.repeat(collections.length)} --- |`,
    ...lines,
  ].join('\n');
}

interface Cell {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

function verdict(cells: readonly Cell[]): string {
  if (cells.every(({ low }) => low > 0)) return 'gains on all';
  return cells.some(({ high }) => high < 0) ? 'loses' : '';
}

function cell(values: readonly number[], base: readonly number[]): Cell {
  const { mean: gain, low, high } = pairedGain(base, values);
  const signed = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(4)}`;
  return { low, high, text: `${mean(values).toFixed(4)} ${signed(gain)} [${signed(low)}, ${signed(high)}]` };
}
