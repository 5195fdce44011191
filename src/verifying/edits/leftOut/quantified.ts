import { lexicon } from '../../../language/lexicon.ts';
import type { WordTag } from '../../../language/wordTag.ts';
import { stays, type TextComparison } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';
import { type Run, runsLeftOut } from '../leavesOut.ts';

const MODIFYING = new Set(['adjective', 'noun', 'participle', 'ing', 'number', 'adverb']);

/**
 * A modifier that goes from under a quantifier, a superlative or a share: `any conservative algorithm` told as `any
 * algorithm`, `65% of infected patients` as `65% of patients`, `no other effect` as `no effect`.
 * Modifiers elsewhere may go: the monotonicity of natural logic (MacCartney and Manning 2009).
 */
export const quantifiedLeftOut: EditType = {
  name: 'quantified',
  rule: 'scope',
  isIn: (comparison) => {
    const { source } = comparison;
    const isQuantified = ({ from, to, tokens }: Run) => {
      const [twoBefore, before, next] = [source[from - 2], source[from - 1], source[to + 1]];
      if (!stays(comparison, from - 1) || (next && !stays(comparison, to + 1))) return false;
      if (isOfAll(before, tokens[0])) return true;
      if (tellsWhich(tokens[0])) return isUnderMost(source, from);
      if (next?.tag !== 'noun' && next?.tag !== 'adjective') return false;
      const isShare = before?.lower === 'of' && twoBefore?.quantity !== undefined;
      const isUnder =
        isShare || lexicon('quantifier').words.has(before?.lower ?? '') || isUnderMost(source, from);
      return isUnder && tokens.every(({ tag }) => MODIFYING.has(tag));
    };
    return (
      runsLeftOut(comparison).some(isQuantified) ||
      source.some(
        ({ lower }, j) => lower === 'other' && source[j - 1]?.lower === 'no' && !stays(comparison, j),
      )
    );
  },
};

/** `everyone [over 60]`. */
function isOfAll(before: Token | undefined, first: Token | undefined): boolean {
  const narrows = first?.marks === '' && (tellsWhich(first) || first.tag === 'preposition');
  return narrows && lexicon('universal-pronoun').words.has(before?.lower ?? '');
}

/** `most roofs [that leak]`: behind a noun, without a comma. */
function tellsWhich(first: Token | undefined): boolean {
  return (
    first?.marks === '' && (first.tag === 'relative' || first.lower === 'that' || first.lower === 'with')
  );
}

/** `most of the loss on abandoned terraces`: whether a quantifier governs the phrase that the word at `at` stands in. */
function isUnderMost(source: TextComparison['source'], at: number): boolean {
  for (let j = at - 1; j >= 0 && PHRASE.has(source[j]?.tag ?? 'finite') && source[j + 1]?.marks === ''; j--)
    if (lexicon('quantifier').words.has(source[j]?.lower ?? '')) return true;
  return false;
}

const PHRASE = new Set<WordTag>(['noun', 'adjective', 'determiner', 'preposition', 'participle']);
