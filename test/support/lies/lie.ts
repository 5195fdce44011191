/** A false statement and the sentence that it cites. */
export interface Lie {
  readonly told: string;
  readonly of: string;
}

/** Pairs in lines: `told <- of`. */
export function lies(text: string): readonly Lie[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [told = '', of = ''] = line.trim().split(' <- ');
      return { told, of };
    });
}
