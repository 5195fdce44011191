// What part each word plays in its sentence: closed classes by list, the rest by dictionary, ending and neighbours.
import { findEntry } from './dictionary.ts';
import { giveEachClauseAVerb } from './tagClauses.ts';
import { isComparative } from './wordClass.ts';
import { type WordForms, wordForms } from './wordForms.ts';
import {
  endsPhrase,
  hasVerb,
  isOfNoun,
  isPlainAdjective,
  isSurelyVerb,
  opensClause,
  opensPhrase,
  standsAlone,
  takesObject,
} from './wordNeighbours.ts';
import { closedClassOf, type Taggable, type WordTag } from './wordTag.ts';

/** Nouns and verbs that Penn's tags or WordNet's senses leave open are decided by the words before them. */
const NOUN_FOLLOWS: ReadonlySet<WordTag> = new Set(['determiner', 'adjective', 'preposition', 'number']);

/** The part that each of a sentence's words plays. */
export function tagWords(words: readonly Taggable[]): readonly WordTag[] {
  const tags: WordTag[] = [];
  for (const [i, word] of words.entries()) tags.push(tagOf(word, i, words, tags));
  return giveEachClauseAVerb(words, tags);
}

function tagOf(word: Taggable, i: number, words: readonly Taggable[], tags: readonly WordTag[]): WordTag {
  const before = word.marks ? undefined : tags[i - 1];
  if (word.isNumber && !/^(?:doubl|halv|tripl|quadrupl)ed$/u.test(word.lower))
    return /^(?:first|second|third)$/u.test(word.lower) && before === 'pronoun' ? 'adverb' : 'number';
  if (word.lower === 'yet' && word.marks !== '') return 'coordinator';
  if (word.lower === 'that') return tagOfThat(words, i, tags);
  if (word.lower === 'to') return tagOfTo(words[i + 1]);
  if (/^th(?:is|ese|ose)$/u.test(word.lower))
    return standsAlone(words[i + 1], words[i + 2]) ? 'pronoun' : 'determiner';
  if (word.isName) return 'noun';
  if (word.lower === 'since' && !opensClause(words, i)) return 'preposition';
  const closed = closedClassOf(word.lower);
  if (closed === 'adverb' && isComparative(word.lower) && isOfNoun(words[i + 1], tags)) return 'adjective';
  if (closed) return closed;
  if (/^(?:same|other)$/u.test(word.lower)) return 'adjective';
  const can = wordForms(word.lower);
  if (can.base && governsBase(i, words, tags)) return 'base';
  if (can.ing) return 'ing';
  if (can.participle && before === 'pronoun' && words[i - 1]?.lower === 'those') return 'participle';
  if (
    can.participle &&
    (isAuxiliary(i, tags) || !can.finite || (word.marks.includes(',') && words[i + 1]?.lower === 'by'))
  )
    return 'participle';
  if (can.finite && before === 'coordinator' && goesOn(can, i, words, tags)) return 'finite';
  if (can.adverb && !can.noun && !can.finite)
    return can.adjective && isOfNoun(words[i + 1], tags) ? 'adjective' : 'adverb';
  if (can.adjective && !can.noun && !can.finite && !can.participle) return 'adjective';
  if (can.finite && can.past && takesObject(words[i + 1]) && before && before !== 'determiner')
    return 'finite';
  if (can.past && can.participle && before === 'adverb' && opensPhrase(tags)) return 'participle';
  if (can.finite && !can.noun)
    return before && NOUN_FOLLOWS.has(before) ? verbAsModifier(can) : finiteOrParticiple(can, before);
  if (words[i - 1]?.lower === 'whose' && can.noun) return 'noun';
  if (
    can.finite &&
    before &&
    !NOUN_FOLLOWS.has(before) &&
    !hasVerb(words, i, tags) &&
    prefersVerb(word.lower, before, words, i)
  )
    return 'finite';
  if (can.adjective && !can.preferNoun && !(can.noun && before === 'determiner' && endsPhrase(words[i + 1])))
    return 'adjective';
  return 'noun';
}

/** `reduced pain and improved sleep`, `measures wind and keeps the load`: a second verb of the same subject. */
function goesOn(
  { past, noun }: WordForms,
  i: number,
  words: readonly Taggable[],
  tags: readonly WordTag[],
): boolean {
  const verb = tags.findLastIndex(
    (tag) => tag === 'finite' || tag === 'participle' || tag === 'be' || tag === 'base',
  );
  if (tags[verb] !== 'finite') return false;
  if (past) return wordForms(words[verb]?.lower ?? '').past;
  const next = wordForms(words[i + 1]?.lower ?? '');
  const endsSo = (next.adverb || next.adjective) && (words[i + 2]?.marks ?? '.') !== '';
  return words[i]?.lower.endsWith('s') === true && (!noun || endsSo || takesObject(words[i + 1]));
}

function tagOfThat(words: readonly Taggable[], i: number, tags: readonly WordTag[]): WordTag {
  const [before, next] = [tags[i - 1], words[i + 1]];
  if (before === 'noun' && i > 0)
    return isNounOfThat(words[i - 1]?.lower ?? '') ? 'subordinator' : 'relative';
  if (
    before === 'finite' ||
    before === 'participle' ||
    before === 'base' ||
    before === 'ing' ||
    before === 'adjective'
  ) {
    return 'subordinator';
  }
  return next && wordForms(next.lower).finite && !wordForms(next.lower).noun
    ? 'relative'
    : i === 0
      ? 'pronoun'
      : 'subordinator';
}

/** Nouns that a clause with `that` tells the content of: `evidence that`, `the fact that`. */
function isNounOfThat(word: string): boolean {
  return /^(?:evidence|fact|observation|hypothesis|idea|assumption|conclusion|notion|claim|results?|findings?|possibility|view|belief|theory|analysis|data|study|authors?|paper|work)$/u.test(
    word,
  );
}

function tagOfTo(next: Taggable | undefined): WordTag {
  if (!next || next.isNumber || next.isName) return 'preposition';
  const can = wordForms(next.lower);
  return next.lower === 'be' || next.lower === 'have' || next.lower === 'do' || can.base || can.adverb
    ? 'to'
    : 'preposition';
}

/** Behind `to` or a modal, adverbs and negations between them aside. */
function governsBase(i: number, words: readonly Taggable[], tags: readonly WordTag[]): boolean {
  let at = i - 1;
  while (at >= 0 && (tags[at] === 'adverb' || tags[at] === 'negation') && at > i - 4) at--;
  if (tags[at] === 'pronoun' && tags[at - 1] === 'modal') return true;
  return (
    tags[at] === 'to' ||
    tags[at] === 'modal' ||
    (tags[at] === 'do' && at < i) ||
    (tags[at] === 'coordinator' && tags[at - 1] === 'base' && words[i] !== undefined)
  );
}

function isAuxiliary(i: number, tags: readonly WordTag[]): boolean {
  let at = i - 1;
  while (at >= 0 && (tags[at] === 'adverb' || tags[at] === 'negation') && at > i - 4) at--;
  return tags[at] === 'be' || tags[at] === 'have';
}

function verbAsModifier({ participle, adjective }: WordForms): WordTag {
  return participle || adjective ? 'adjective' : 'noun';
}

function finiteOrParticiple({ past, participle }: WordForms, before: WordTag | undefined): WordTag {
  if (!past) return 'finite';
  if (!participle) return 'finite';
  return before === 'pronoun' || before === 'adverb' || before === 'relative' ? 'finite' : 'participle';
}

/** A word that may be noun or verb is a verb behind a pronoun, a relative or a plural, or where treebanks mostly have one. */
function prefersVerb(word: string, before: WordTag, words: readonly Taggable[], i: number): boolean {
  const { entry } = findEntry(word);
  const first = entry?.tags[0] ?? '';
  if (before === 'relative' && isSurelyVerb(words[i + 1])) return false;
  if (before === 'pronoun' || before === 'relative') return true;
  if (before !== 'noun' && before !== 'adverb') return false;
  const next = words[i + 1];
  const leadsOn =
    next !== undefined &&
    next.marks === '' &&
    (closedClassOf(next.lower) !== undefined || next.isNumber || isPlainAdjective(next.lower));
  if (/^VB[ZPD]/u.test(first) || (first === 'VB' && before === 'adverb')) return true;
  const previous = words[i - 1]?.lower ?? '';
  const isPlural = /(?:[^sui]s|mice|men|people|children|data)$/u.test(previous);
  const isThird = word.endsWith('s');
  if (words[i]?.marks.replace(')', '')) return false;
  return (
    leadsOn &&
    next?.lower !== 'of' &&
    isPlural !== isThird &&
    !/^(?:in)$/u.test(isThird ? '' : (next?.lower ?? ''))
  );
}
