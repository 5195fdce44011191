// What is told in passing of a noun: `the mill, which burns straw, …` tells `the mill burns straw`.
import { lexicon } from '../../language/lexicon.ts';
import { findCues } from '../edits/cues.ts';
import { isFiniteVerb, type Token } from '../readTokens.ts';
import { mainVerb } from '../verbPhrase.ts';
import { isGoverned, lowerFirst } from './halves.ts';
import {
  agrees,
  firstVerb,
  type NounPhrase,
  phrasesEndingAt,
  type TokenText,
  textOf,
} from './nounPhrases.ts';

export function asides(sentence: TokenText): readonly string[] {
  return sentence.tokens.flatMap((token, at) => {
    const opened = openingOf(sentence.tokens, at);
    if (opened === undefined || isHanging(sentence.tokens, opened)) return [];
    const told =
      token.tag === 'relative' || token.lower === 'where'
        ? clauseOf(sentence, opened, at)
        : participleOf(sentence, opened, at);
    return told === undefined ? [] : [told];
  });
}

/** How far before its relative an aside may begin: `, most of which`. */
const REACH = 3;

/** Where the aside of a relative or a participle begins, at its comma; undefined where none parts it from its noun. */
function openingOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token || at === 0) return undefined;
  const isComma = (place: number) => tokens[place]?.marks.trim() === ',' && tokens[place - 1]?.tag === 'noun';
  if (token.tag === 'participle') {
    if (isComma(at)) return at;
    return tokens[at - 1]?.lower === 'as' && isComma(at - 1) ? at - 1 : undefined;
  }
  if (token.tag !== 'relative' && token.lower !== 'where') return undefined;
  if (isComma(at)) return at;
  if (tokens[at - 1]?.tag !== 'preposition') return undefined;
  for (let place = at - 1; place >= at - REACH; place--) if (isComma(place)) return place;
  return undefined;
}

/** Under what somebody supposes or says. */
function isHanging(tokens: readonly Token[], opened: number): boolean {
  const part = tokens[opened]?.part;
  const from = tokens.findIndex((token) => token.part === part);
  const opening = tokens[opened];
  return opening !== undefined && opened > from && isGoverned(tokens, { from, to: opened - 1 }, opening);
}

/** The last token of an aside: before the comma behind which the main clause goes on, else the last of its part. */
function endOf(tokens: readonly Token[], opened: number, verb: number): number {
  const part = tokens[opened]?.part;
  const from = tokens.findIndex((token) => token.part === part);
  const isInserted = firstVerb(tokens, from, opened - 1) < 0;
  for (let at = verb + 1; at < tokens.length && tokens[at]?.part === part; at++) {
    if (/[)\]]/u.test(tokens[at]?.marks ?? '') && tokens[at]?.depth !== tokens[opened]?.depth) return at - 1;
    if (
      tokens[at]?.marks.includes(',') &&
      (isInserted || isFiniteVerb(tokens[at]?.tag) || isFiniteVerb(tokens[at + 1]?.tag))
    )
      return at - 1;
  }
  return tokens.findLastIndex((token) => token.part === part);
}

function clauseOf(sentence: TokenText, opened: number, at: number): string | undefined {
  const { tokens } = sentence;
  const verb = firstVerb(
    tokens,
    at,
    tokens.findLastIndex(({ part }) => part === tokens[opened]?.part),
  );
  if (verb < 0) return undefined;
  const to = endOf(tokens, opened, verb);
  const rest = at + 1 <= to ? textOf(sentence, at + 1, to) : '';
  const word = tokens[at]?.lower;
  const phrases = phrasesEndingAt(sentence, opened - 1);
  const isSubject = opened === at && verb === at + 1;
  const isPerson = word === 'who' || word === 'whom';
  const named = isPerson ? phrases[0] : antecedent(phrases, isSubject ? tokens[verb] : undefined);
  if (!named || rest === '' || (word === 'which' && isSubject && tellsOfAll(tokens, verb))) return undefined;
  if (word === 'whose') {
    return `The ${textOf(sentence, at + 1, verb - 1)} of ${lowerFirst(named.text)} ${textOf(sentence, verb, to)}`;
  }
  if (word === 'where') return `In ${lowerFirst(named.text)}, ${rest}`;
  if (opened < at) {
    const before = textOf(sentence, opened, at - 1);
    return `${before} ${lowerFirst(named.text)}${opened === at - 1 ? ', ' : ' '}${rest}`;
  }
  if (isSubject || firstVerb(tokens, at + 1, verb) === at + 1) return `${named.text} ${rest}`;
  return word === 'which' || word === 'whom'
    ? withObject(sentence, { from: at + 1, verb, to }, named)
    : undefined;
}

/** `tea, which monks drink at noon` tells `monks drink tea at noon`. */
function withObject(
  sentence: TokenText,
  { from, verb, to }: { from: number; verb: number; to: number },
  { text }: NounPhrase,
): string {
  const { tokens } = sentence;
  let last = mainVerb(tokens, verb);
  if (tokens[last + 1]?.tag === 'to' && tokens[last + 2]?.tag === 'base') last += 2;
  const behind = last < to ? ` ${textOf(sentence, last + 1, to)}` : '';
  return `${textOf(sentence, from, last)} ${lowerFirst(text)}${behind}`;
}

/** `…, which suggests that`, `…, which caused delays`: of the whole clause before it. */
function tellsOfAll(tokens: readonly Token[], verb: number): boolean {
  const [own, next] = [tokens[verb], tokens[verb + 1]];
  if (!own || findCues([own], 'possible').length > 0 || lexicon('tells-of-events').pattern.test(own.lower))
    return true;
  return lexicon('infers').pattern.test(own.lower) && (next?.lower === 'that' || next?.tag === 'preposition');
}

/** The longest phrase that may have such a verb: a shorter one within it might be meant as well. */
function antecedent(phrases: readonly NounPhrase[], verb: Token | undefined): NounPhrase | undefined {
  return phrases.findLast((phrase) => verb === undefined || agrees(verb, phrase));
}

/** `the mill, built in 1900, burns straw` tells `the mill is built in 1900`. */
function participleOf(sentence: TokenText, opened: number, at: number): string | undefined {
  const { tokens } = sentence;
  const part = tokens[opened]?.part;
  const from = tokens.findIndex((token) => token.part === part);
  if (firstVerb(tokens, from, opened) >= 0) return undefined;
  const end = tokens.findIndex(({ marks }, place) => place > at && marks.includes(','));
  if (end < 0 || !isFiniteVerb(tokens[end]?.tag)) return undefined;
  const named = phrasesEndingAt(sentence, opened - 1).at(-1);
  return named && `${named.text} ${named.isPlural ? 'are' : 'is'} ${textOf(sentence, opened, end - 1)}`;
}
