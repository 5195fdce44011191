import { lexicon } from '../../language/lexicon.ts';
import type { SafeCut } from './safeCut.ts';

/**
 * `Here we show that clay holds water` as `clay holds water`.
 * Keeps `our results suggest that`, which hedges, and `critics claim that`, which is somebody else's word.
 */
export const frame: SafeCut = {
  name: 'frame',
  find: (sentence) => {
    const found = lexicon('telling-frame').pattern.exec(sentence);
    return found?.index === 0 ? [{ from: 0, to: found[0].length }] : [];
  },
};
