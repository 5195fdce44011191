import { lexicon } from '../../language/lexicon.ts';
import type { SafeCut } from './safeCut.ts';

/**
 * `However, clay holds water` as `clay holds water`.
 * Keeps `therefore`, which tells a reason, and `instead`, which denies something.
 */
export const connective: SafeCut = {
  name: 'connective',
  find: (sentence) => {
    const found = lexicon('connects').pattern.exec(sentence);
    return found?.index === 0 ? [{ from: 0, to: found[0].length }] : [];
  },
};
