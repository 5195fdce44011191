/** A statement and the sentence that it is told of. */
export interface Pair {
  readonly told: string;
  readonly of: string;
}

/** Pairs in lines: `told <- of`; empty lines and those that begin with `#` are left out. */
export function pairsIn(text: string): readonly Pair[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [told = '', of = ''] = line.split(' <- ');
      return { told, of };
    });
}
