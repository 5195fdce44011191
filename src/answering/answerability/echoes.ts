import { lexicon } from '../../language/lexicon.ts';

/** Small words that a question and its answer share: that something is the most, or that it is not. */
const ECHOES = { most: 'tells-most', denied: 'finding-denied' } as const;
export type Echo = keyof typeof ECHOES;

const NAMES = Object.keys(ECHOES) as readonly Echo[]; // the keys of a literal

/** Those that a question or a sentence has. */
export function echoesIn(text: string): ReadonlySet<Echo> {
  return new Set(NAMES.filter((name) => lexicon(ECHOES[name]).pattern.test(text)));
}

/** For each that is asked, whether it is told. */
export function echoFeatures(
  asked: ReadonlySet<Echo>,
  told: ReadonlySet<Echo>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...asked].map((name) => [told.has(name) ? `echo.${name}` : `echo.${name}Missing`, 1]),
  );
}
