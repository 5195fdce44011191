import { lexicon } from '../../language/lexicon.ts';
import { isWhole, type SafeCut } from './safeCut.ts';

/**
 * The half behind a semicolon: `cod fell by half; herring did not` as `cod fell by half`.
 * Keeps a half that turns the first one back: `; however, …`, and items of a list.
 */
export const half: SafeCut = {
  name: 'half',
  find: (sentence) => {
    const parts = sentence.split(';');
    const from = parts[0]?.length ?? 0;
    const behind = sentence.slice(from + 1, sentence.replace(/[.!?]+$/u, '').length);
    const isTurned = lexicon('turns-half-back').pattern.test(behind);
    if (parts.length !== 2 || isTurned || !isWhole(parts[0] ?? '') || !isWhole(behind)) return [];
    return [{ from, to: from + 1 + behind.length }];
  },
};
