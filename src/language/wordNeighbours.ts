// What the words beside a word tell of its part.
import { findEntry } from './dictionary.ts';
import { wordForms } from './wordForms.ts';
import { closedClassOf, type Taggable, type WordTag } from './wordTag.ts';

/** How many words a clause may have before its verb. */
const CLAUSE = 8;

/** `since October` opens none: no verb follows up to the next mark. */
export function opensClause(words: readonly Taggable[], i: number): boolean {
  for (let at = i + 1; at < Math.min(words.length, i + CLAUSE); at++) {
    const word = words[at];
    if (word?.marks !== '') return false;
    const closed = closedClassOf(word.lower);
    if (closed === 'be' || closed === 'have' || closed === 'do' || closed === 'modal') return true;
    const { finite, noun } = wordForms(word.lower);
    if (closed === undefined && finite && (!noun || at > i + 1)) return true;
  }
  return false;
}

/** `an early start`, `the drift was weaker`: of a noun behind it, or of the subject. */
export function isOfNoun(next: Taggable | undefined, tags: readonly WordTag[]): boolean {
  const last = tags.findLast((tag) => tag !== 'adverb' && tag !== 'negation');
  if (last === 'be') return next?.marks !== '' || closedClassOf(next.lower) !== undefined;
  if (next?.marks !== '' || next.isNumber || closedClassOf(next.lower) !== undefined) return false;
  const { noun, adjective } = wordForms(next.lower);
  return next.isName || noun || (adjective && last === 'determiner');
}

/** Whether the clause has its verb already, but for those of its relatives: `wore amber glasses`. */
export function hasVerb(words: readonly Taggable[], i: number, tags: readonly WordTag[]): boolean {
  let verbs = 0;
  for (let at = i - 1; at >= 0; at--) {
    const tag = tags[at];
    if (tag === 'subordinator' || tag === 'coordinator') break;
    if (tag === 'relative') verbs--;
    if (tag === 'finite' || ((tag === 'be' || tag === 'have' || tag === 'do') && tags[at - 1] !== 'to'))
      verbs++;
    if (/[,;:]/u.test(words[at]?.marks ?? '') || /[,;:]/u.test(words[at + 1]?.marks ?? '')) break;
  }
  return verbs > 0;
}

/** `which parents tended`: what follows can be nothing else. */
export function isSurelyVerb(next: Taggable | undefined): boolean {
  if (next?.marks !== '' || closedClassOf(next.lower) !== undefined) return false;
  const { finite, noun, adjective } = wordForms(next.lower);
  return finite && !noun && !adjective;
}

/** `a newly described enzyme`, `for highly connected hubs`: behind these an adverb and a past form modify a noun. */
export function opensPhrase(tags: readonly WordTag[]): boolean {
  const opening = tags.findLast((tag) => tag !== 'adverb');
  return opening === 'determiner' || opening === 'preposition';
}

/** Whether no noun follows: a closed class or a verb does. */
export function endsPhrase(next: Taggable | undefined): boolean {
  if (!next || next.marks) return true;
  const closed = closedClassOf(next.lower);
  return closed === undefined
    ? /^VB[ZD]$/u.test(findEntry(next.lower).entry?.tags[0] ?? '')
    : closed !== 'coordinator';
}

/** `this also permits`, `those with`, `those made of`: no noun follows. */
export function standsAlone(next: Taggable | undefined, second: Taggable | undefined): boolean {
  const isToldApart = closedClassOf(second?.lower ?? '') === 'preposition' && second?.marks === '';
  if (next && !next.marks && isToldApart && wordForms(next.lower).participle) return true;
  if (!next || next.marks || closedClassOf(next.lower) !== undefined)
    return !(next?.isNumber ?? false) && !/^(?:two|same|other|own)$/u.test(next?.lower ?? '');
  const { finite, noun, adjective } = wordForms(next.lower);
  return finite && !noun && !adjective && !next.lower.endsWith('ed');
}

export function takesObject(next: Taggable | undefined): boolean {
  return (
    next !== undefined &&
    !next.marks &&
    (closedClassOf(next.lower) === 'determiner' ||
      next.lower === 'that' ||
      closedClassOf(next.lower) === 'pronoun')
  );
}

export function isPlainAdjective(word: string): boolean {
  const { adjective, noun, finite } = wordForms(word);
  return adjective && !noun && !finite;
}
