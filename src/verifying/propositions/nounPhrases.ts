// The noun phrases that clauses of a sentence speak of, as text.
import { findEntry } from '../../language/dictionary.ts';
import { lexicon } from '../../language/lexicon.ts';
import { phraseStart } from '../governors.ts';
import { readTextTerms } from '../readTextTerms.ts';
import { isFiniteVerb, readTokens, type Token } from '../readTokens.ts';
import { verbSubject } from '../verbSubject.ts';

/** A sentence with its tokens; their places are in `text`. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export interface NounPhrase {
  readonly text: string;
  /** Without what follows its noun: `patients` of `patients with asthma`. */
  readonly bare: string;
  readonly isPlural: boolean;
}

export function readTokenText(sentence: string): TokenText {
  const reading = readTextTerms(sentence);
  return { text: reading.text, tokens: readTokens(reading) };
}

/** The text of the tokens from one place to another, both included, with a `%` behind it and without closing marks. */
export function textOf({ text, tokens }: TokenText, from: number, to: number): string {
  const end = tokens[to + 1]?.start ?? text.length;
  return text.slice(tokens[from]?.start ?? 0, end).replace(/[\s,;:.([“"–—-]+$/u, '');
}

/** The first verb with a subject in a stretch; -1 for none. */
export function firstVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at <= to; at++) if (isFiniteVerb(tokens[at]?.tag)) return at;
  return -1;
}

/** Of whom or what a clause tells, by its first and last token; undefined where it is no noun or it has no verb. */
export function subjectPhrase(sentence: TokenText, from: number, to: number): NounPhrase | undefined {
  const verb = firstVerb(sentence.tokens, from, to);
  if (verb < 0) return undefined;
  const relative = sentence.tokens.findLastIndex(
    ({ tag, marks }, at) => at > from && at < verb && tag === 'relative' && marks === '',
  );
  return relative < 0 ? subjectOfVerb(sentence, verb) : subjectWithClause(sentence, { relative, verb, to });
}

/** `tests that fail` of `tests that fail waste time`. */
function subjectWithClause(
  sentence: TokenText,
  { relative, verb, to }: { relative: number; verb: number; to: number },
): NounPhrase | undefined {
  const { tokens } = sentence;
  let main = verb + 1;
  while (main <= to && (isFiniteVerb(tokens[main - 1]?.tag) || !isFiniteVerb(tokens[main]?.tag))) main++;
  const known = phrasesEndingAt(sentence, relative - 1).at(-1);
  if (!known || main > to) return undefined;
  return { ...known, text: `${known.text} ${textOf(sentence, relative, main - 1)}` };
}

function subjectOfVerb(sentence: TokenText, verb: number): NounPhrase | undefined {
  const { tokens } = sentence;
  const { kind, heads, inner } = verbSubject(tokens, verb);
  if (kind !== 'noun') return undefined;
  const from = withParticiples(tokens, phraseStart(tokens, Math.min(...heads)));
  const last = Math.max(...heads);
  return {
    text: textOf(sentence, from, Math.max(last, ...inner)),
    bare: textOf(sentence, from, last),
    isPlural: heads.length > 1 || isPlural(tokens[last]),
  };
}

/** `coated walls`, `median waiting times`. */
function withParticiples(tokens: readonly Token[], start: number): number {
  const [here, before] = [tokens[start], tokens[start - 1]];
  const isModifier = before?.tag === 'participle' || before?.tag === 'ing';
  return isModifier && here?.marks === '' ? phraseStart(tokens, start - 1) : start;
}

/** A determiner opens its phrase, whatever stands before it. */
function startOfPhrase(tokens: readonly Token[], head: number): number {
  const from = phraseStart(tokens, head);
  const determiner = tokens.findLastIndex(({ tag }, at) => at > from && at <= head && tag === 'determiner');
  return Math.max(from, determiner);
}

/** The noun phrases that end at a place, the shortest first: `genes`, `a map of genes`. */
export function phrasesEndingAt(sentence: TokenText, last: number): readonly NounPhrase[] {
  const { tokens } = sentence;
  const phrases: NounPhrase[] = [];
  let head = last;
  while (tokens[head]?.tag === 'noun') {
    const from = startOfPhrase(tokens, head);
    phrases.push({
      text: textOf(sentence, from, last),
      bare: textOf(sentence, from, head),
      isPlural: isPlural(tokens[head]),
    });
    if (tokens[from]?.marks !== '' || tokens[from - 1]?.tag !== 'preposition') break;
    head = from - 2;
  }
  return phrases;
}

export function isPlural(token: Token | undefined): boolean {
  const { entry } = findEntry(token?.lower ?? '');
  if (entry && entry.tags.length > 0) return entry.tags.includes('NNS');
  return (entry?.bases.length ?? 0) > 0 || (entry === undefined && /[^su]s$/u.test(token?.lower ?? ''));
}

/** Whether a verb can have such a subject: `shows` none of several. */
export function agrees(verb: Token | undefined, { isPlural: isOfSeveral }: NounPhrase): boolean {
  const word = verb?.lower ?? '';
  if (lexicon('verb-of-one').words.has(word)) return !isOfSeveral;
  if (lexicon('verb-of-several').words.has(word)) return isOfSeveral;
  const tags = findEntry(word).entry?.tags ?? [];
  if (tags.includes('VBZ')) return !isOfSeveral;
  return !(tags.includes('VBP') && !tags.includes('VBD')) || isOfSeveral;
}
