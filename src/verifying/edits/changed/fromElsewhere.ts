import { lexicon } from '../../../language/lexicon.ts';
import { stays, type TextComparison } from '../../compareTexts.ts';
import { type Governor, governorOf, isHead } from '../../governors.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import type { EditType } from '../edit.ts';

/**
 * What stood behind a verb or a preposition that is left out is told as the subject: `helps to find [the tumour] …`
 * as `the tumour …`, `practitioners report failures` as `failures …`.
 * Lets pass what the authors introduce (`we present X`), what a relative, a participle or an apposition goes on about (`X, which …`),
 * and `of` and `in`, which as often only frame: `the presence of X`.
 */
export const subjectFromElsewhere: EditType = {
  name: 'from elsewhere',
  rule: 'role',
  isIn: (comparison) => {
    const { statement, source, match } = comparison;
    const verb = statement.findIndex(({ tag }) => isFiniteVerb(tag));
    const i = statement.findIndex((_, at) => at < verb && isHead(statement, at));
    const j = match[i] ?? -1;
    if (j < 0 || !isHead(source, j)) return false;
    const was = governorOf(source, j);
    if (governorOf(statement, i).kind !== 'start' || was.at < 0 || stays(comparison, was.at)) return false;
    return !goesOn(comparison, j) && isElsewhere(comparison, was);
  },
};

function goesOn(comparison: TextComparison, j: number): boolean {
  const { tag, marks = '' } = comparison.source[j + 1] ?? {};
  const isApposed = tag === 'determiner' && marks === ',' && stays(comparison, j + 1);
  return (
    isApposed || tag === 'relative' || ((tag === 'ing' || tag === 'participle') && stays(comparison, j + 1))
  );
}

function isElsewhere({ source }: TextComparison, { kind, key, at }: Governor): boolean {
  if (kind === 'preposition') return lexicon('before-other-side').words.has(key);
  const tag = source[at]?.tag;
  if (kind !== 'verb') return false;
  return tag === 'base' || tag === 'ing' || (tag === 'finite' && !isOfAuthors(source, at));
}

const AUXILIARY = new Set(['adverb', 'negation', 'modal', 'have', 'do']);

/** Whether the subject of a verb are the authors, or nothing that could be told. */
function isOfAuthors(source: TextComparison['source'], verb: number): boolean {
  const subject = source.slice(0, verb).findLast(({ tag }) => !AUXILIARY.has(tag));
  return (
    subject === undefined ||
    subject.tag === 'pronoun' ||
    subject.tag === 'coordinator' ||
    lexicon('paper-as-subject').words.has(subject.lower)
  );
}
