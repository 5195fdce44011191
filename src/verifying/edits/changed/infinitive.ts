import { lexicon } from '../../../language/lexicon.ts';
import { stays } from '../../compareTexts.ts';
import { isFiniteVerb, type Token } from '../../readTokens.ts';
import { findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';

/**
 * An infinitive told as a fact: `aims to reduce`, `designed to reduce`, `the need to reduce`, all as `reduces`. The
 * best cue that syntax gives, whatever governs it.
 */
export const infinitiveAsFact: EditType = {
  name: 'infinitive',
  rule: 'scope',
  isIn: (comparison) => {
    const { statement, source, match, moved } = comparison;
    return match.some((j, i) => {
      const [stated, verb] = [statement[i], source[j]];
      if (moved.has(i) && stated?.key !== verb?.key) return false;
      if (verb?.tag !== 'base' || !stated || !isTold(stated, statement[i - 1])) return false;
      const to = source.findLastIndex(({ tag }, at) => at < j && tag !== 'adverb' && tag !== 'negation');
      if (source[to]?.tag !== 'to' || stays(comparison, to)) return false;
      if (statement.slice(0, i).some(({ lower }) => lexicon('lets-do').words.has(lower))) return false;
      if (lexicon('done-by-paper').words.has(verb.lower) || findCues([verb], 'aim').length > 0) return false;
      return !lexicon('found-to-be').words.has(source[to - 1]?.lower ?? '');
    });
  },
};

function isTold({ tag }: Token, before: Token | undefined): boolean {
  return isFiniteVerb(tag) || (tag === 'participle' && before?.tag === 'be');
}
