import { basesOf } from '../../language/lemma.ts';
import { lexicon } from '../../language/lexicon.ts';
import { wordClass } from '../../language/wordClass.ts';
import { isWhole, type SafeCut, type Stretch, without } from './safeCut.ts';

const CLAUSES = new RegExp(lexicon('which-clause').pattern, 'giu');

/**
 * `the mill, which stands by the river, burns straw` as `the mill burns straw`, to the next mark and no further.
 * Keeps a clause with a list in it, whose end no mark tells, and one whose going leaves no sentence.
 */
export const whichClause: SafeCut = {
  name: 'which clause',
  find: (sentence) =>
    [...sentence.matchAll(CLAUSES)].flatMap(({ 0: text, index }) => {
      const behind = index + text.length;
      const rest = sentence.slice(behind);
      if (rest.startsWith(',') && !goesOn(rest)) return [];
      const stretch: Stretch = { from: index, to: rest.startsWith(',') ? behind + 1 : behind };
      return isWhole(without(sentence, stretch)) ? [stretch] : [];
    }),
};

/** Whether a verb of the main clause stands right behind the comma. */
function goesOn(rest: string): boolean {
  const [, word = ''] = /^,\s+(\p{L}+)/u.exec(rest) ?? [];
  const isInflected = /(?:ed|s)$/u.test(word) && basesOf(word).some((base) => base !== word);
  return (
    lexicon('clause-auxiliary').words.has(word) ||
    (isInflected && basesOf(word).some((base) => wordClass(base).isVerb))
  );
}
