// What part each word plays in its sentence: closed classes by list, the rest by dictionary, ending and neighbours.
import { findEntry } from './dictionary.ts';

/**
 * Parts of speech, coarser than the Penn Treebank's: `finite` is a verb with a subject, `base` one behind `to` or a
 * modal, `ing` and `participle` what their forms say; `relative` begins a clause on the noun before it.
 */
export type WordTag =
  | 'determiner'
  | 'preposition'
  | 'subordinator'
  | 'relative'
  | 'coordinator'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'to'
  | 'pronoun'
  | 'negation'
  | 'number'
  | 'base'
  | 'finite'
  | 'ing'
  | 'participle'
  | 'noun'
  | 'adjective'
  | 'adverb';

export interface Taggable {
  readonly lower: string;
  readonly isNumber: boolean;
  /** Written like a name: never a verb. */
  readonly isName: boolean;
  /** The marks between it and the word before it. */
  readonly marks: string;
}

const CLOSED: ReadonlyMap<string, WordTag> = new Map(
  Object.entries({
    determiner: `a an the this these those each every some any no all both either neither another such our their its his
      her my your many much few several most more less fewer other own certain various same`,
    preposition: `of in on at by for with from into onto over under between among amongst within without through
      throughout during against about across along around behind below beneath beside besides beyond despite inside
      outside near toward towards upon via per versus vs except unlike like until till after before above due regarding
      concerning following including given than as up off out down amid amidst notwithstanding`,
    subordinator: `because if when whenever while whilst whereas although though unless since whether once where
      wherever so lest provided`,
    relative: 'which who whom whose that',
    coordinator: 'and or but nor yet',
    modal: 'may might can could will would shall should must ought cannot',
    be: 'is are was were be been being am',
    have: 'has have had having',
    do: 'does do did',
    to: 'to',
    pronoun: `we they it he she i you us them him me itself themselves himself ourselves one ones what there none nothing
      everything something anything nobody everyone someone`,
    negation: 'not never',
    adverb: `also however therefore thus hence moreover furthermore additionally here then now only just even still very
      too quite rather instead often sometimes always usually already well yet almost nearly not together respectively
      further again ever soon later earlier else least away back`,
  }).flatMap(([tag, words]) =>
    words
      .split(/\s+/u)
      .map((word) => [word, tag as WordTag] as const)
      .reverse(),
  ),
);

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
  if (word.isNumber)
    return /^(?:first|second|third)$/u.test(word.lower) && before === 'pronoun' ? 'adverb' : 'number';
  if (word.lower === 'that') return tagOfThat(words, i, tags);
  if (word.lower === 'to') return tagOfTo(words[i + 1]);
  if (/^th(?:is|ese|ose)$/u.test(word.lower)) return standsAlone(words[i + 1]) ? 'pronoun' : 'determiner';
  if (word.isName) return 'noun';
  if (word.lower === 'since' && words[i + 1]?.isNumber) return 'preposition';
  const closed = CLOSED.get(word.lower);
  if (closed) return closed;
  if (/^(?:same|other)$/u.test(word.lower)) return 'adjective';
  const can = formsOf(word.lower);
  if (can.base && governsBase(i, words, tags)) return 'base';
  if (can.ing) return 'ing';
  if (
    can.participle &&
    (isAuxiliary(i, tags) || !can.finite || (word.marks.includes(',') && words[i + 1]?.lower === 'by'))
  )
    return 'participle';
  if (can.finite && before === 'coordinator' && goesOn(can, i, words, tags)) return 'finite';
  if (can.adverb && !can.noun && !can.finite) return 'adverb';
  if (can.adjective && !can.noun && !can.finite && !can.participle) return 'adjective';
  if (can.finite && can.past && takesObject(words[i + 1]) && before && before !== 'determiner')
    return 'finite';
  if (can.past && can.participle && before === 'adverb' && opensPhrase(tags)) return 'participle';
  if (can.finite && !can.noun)
    return before && NOUN_FOLLOWS.has(before) ? verbAsModifier(can) : finiteOrParticiple(can, before);
  if (can.finite && before && !NOUN_FOLLOWS.has(before) && prefersVerb(word.lower, before, words, i))
    return 'finite';
  if (can.adjective && !can.preferNoun && !(can.noun && before === 'determiner' && endsPhrase(words[i + 1])))
    return 'adjective';
  return 'noun';
}

/** `reduced pain and improved sleep`, `measures wind and keeps the load`: a second verb of the same subject. */
function goesOn(
  { past, noun }: Forms,
  i: number,
  words: readonly Taggable[],
  tags: readonly WordTag[],
): boolean {
  const verb = tags.findLast(
    (tag) => tag === 'finite' || tag === 'participle' || tag === 'be' || tag === 'base',
  );
  if (verb !== 'finite') return false;
  return past || (words[i]?.lower.endsWith('s') === true && (!noun || takesObject(words[i + 1])));
}

/** `a newly described enzyme`, `for highly connected hubs`: behind these an adverb and a past form modify a noun. */
function opensPhrase(tags: readonly WordTag[]): boolean {
  const opening = tags.findLast((tag) => tag !== 'adverb');
  return opening === 'determiner' || opening === 'preposition';
}

/** Whether no noun follows: a closed class or a verb does. */
function endsPhrase(next: Taggable | undefined): boolean {
  if (!next || next.marks) return true;
  const closed = CLOSED.get(next.lower);
  return closed === undefined
    ? /^VB[ZD]$/u.test(findEntry(next.lower).entry?.tags[0] ?? '')
    : closed !== 'coordinator';
}

/** `this also permits`, `those with`: no noun follows. */
function standsAlone(next: Taggable | undefined): boolean {
  if (!next || next.marks || CLOSED.has(next.lower))
    return !(next?.isNumber ?? false) && !/^(?:two|same|other|own)$/u.test(next?.lower ?? '');
  const { finite, noun, adjective } = formsOf(next.lower);
  return finite && !noun && !adjective && !next.lower.endsWith('ed');
}

interface Forms {
  readonly base: boolean;
  readonly finite: boolean;
  readonly past: boolean;
  readonly ing: boolean;
  readonly participle: boolean;
  readonly noun: boolean;
  readonly preferNoun: boolean;
  readonly adjective: boolean;
  readonly adverb: boolean;
}

/** What forms a word may be, by the treebank's tags where it has them, else by WordNet and its ending. */
function formsOf(word: string): Forms {
  const { entry } = findEntry(word);
  const tags = entry?.tags ?? [];
  const { n, v, a, r } = entry?.senses ?? { n: 0, v: 0, a: 0, r: 0 };
  const has = (pattern: RegExp) => tags.some((tag) => pattern.test(tag));
  const isInflected = (entry?.bases.length ?? 0) > 0;
  const isVerb = v > 0 || has(/^VB/u);
  const endsIn = (ending: string) => word.endsWith(ending) && word.length > ending.length + 2;
  const ing =
    (endsIn('ing') || (isInflected && word.endsWith('ing'))) &&
    (isVerb || !entry) &&
    !/^(?:NN|JJ)$/u.test(tags[0] ?? '');
  const past = (endsIn('ed') && (isVerb || !entry)) || has(/^VB[DN]$/u);
  const isPlain = isVerb && !ing && !past && (!word.endsWith('s') || !isInflected);
  return {
    base: (isPlain && (v > 0 || has(/^VBP?$/u))) || has(/^VB$/u),
    finite: past || (isVerb && !ing) || has(/^VB[ZPD]$/u),
    past,
    ing,
    participle:
      past && !/^(?:was|were|did|had)$/u.test(word) && (endsIn('ed') || has(/^VBN$/u) || tags.length === 0),
    noun: past && endsIn('ed') ? has(/^NN/u) : n > 0 || has(/^NN/u) || !entry || (!isVerb && a + r === 0),
    preferNoun: /^NN/u.test(tags[0] ?? '') || (tags.length === 0 && n >= a),
    adjective: a > 0 || has(/^JJ/u),
    adverb: has(/^RB/u) || (r > 0 && a === 0) || (endsIn('ly') && !has(/^(?:NN|JJ|VB)/u)),
  };
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
  return next && formsOf(next.lower).finite && !formsOf(next.lower).noun
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
  const can = formsOf(next.lower);
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

function takesObject(next: Taggable | undefined): boolean {
  return (
    next !== undefined &&
    !next.marks &&
    (CLOSED.get(next.lower) === 'determiner' || next.lower === 'that' || CLOSED.get(next.lower) === 'pronoun')
  );
}

function verbAsModifier({ participle }: Forms): WordTag {
  return participle ? 'adjective' : 'noun';
}

function finiteOrParticiple({ past, participle }: Forms, before: WordTag | undefined): WordTag {
  if (!past) return 'finite';
  if (!participle) return 'finite';
  return before === 'pronoun' || before === 'adverb' || before === 'relative' ? 'finite' : 'participle';
}

/** A word that may be noun or verb is a verb behind a pronoun, a relative or a plural, or where treebanks mostly have one. */
function prefersVerb(word: string, before: WordTag, words: readonly Taggable[], i: number): boolean {
  const { entry } = findEntry(word);
  const first = entry?.tags[0] ?? '';
  if (before === 'pronoun' || before === 'relative') return true;
  if (before !== 'noun' && before !== 'adverb') return false;
  const next = words[i + 1];
  const leadsOn = next === undefined || CLOSED.has(next.lower) || next.isNumber;
  if (/^VB[ZPD]/u.test(first) || (first === 'VB' && before === 'adverb')) return true;
  const previous = words[i - 1]?.lower ?? '';
  const isPlural = /(?:[^sui]s|mice|men|people|children|data)$/u.test(previous);
  const isThird = word.endsWith('s');
  if (words[i]?.marks) return false;
  return (
    leadsOn &&
    next?.lower !== 'of' &&
    isPlural !== isThird &&
    !/^(?:in)$/u.test(isThird ? '' : (next?.lower ?? ''))
  );
}

/** A clause without a finite verb gets its likeliest one: a participle behind a noun. */
function giveEachClauseAVerb(words: readonly Taggable[], tags: readonly WordTag[]): readonly WordTag[] {
  const mended = [...tags];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    const isCut =
      i === words.length ||
      /[;:]/u.test(words[i]?.marks ?? '') ||
      tags[i] === 'subordinator' ||
      tags[i] === 'relative' ||
      (/,/u.test(words[i]?.marks ?? '') && (tags[i] === 'coordinator' || isBehindFront(tags, from, i)));
    if (!isCut) continue;
    mendClause(words, mended, from, i);
    from = i;
  }
  return mended;
}

/** `When rents are capped, prices fall`: the main clause begins at the comma. */
function isBehindFront(tags: readonly WordTag[], from: number, i: number): boolean {
  return tags[from] === 'subordinator' && tags.slice(from, i).some((tag) => HAS_VERB.has(tag));
}

const HAS_VERB: ReadonlySet<WordTag> = new Set(['finite', 'be', 'have', 'do', 'modal']);

function mendClause(words: readonly Taggable[], tags: WordTag[], from: number, to: number): void {
  const span = tags.slice(from, to);
  if (span.some((tag) => tag === 'be' || tag === 'have' || tag === 'do' || tag === 'modal')) {
    keepOneVerb(words, tags, from, to);
    return;
  }
  if (span.includes('finite')) return;
  const isPast = (i: number) =>
    (tags[i] === 'participle' || tags[i] === 'adjective') && formsOf(words[i]?.lower ?? '').past;
  for (let i = from + 1; i < to; i++) {
    const before = tags[i - 1];
    if (
      isPast(i) &&
      (before === 'noun' || before === 'number' || before === 'adverb') &&
      (words[i + 1]?.lower !== 'by' || words[i + 2]?.isNumber)
    ) {
      tags[i] = 'finite';
      return;
    }
  }
  for (let i = from + 1; i < to - 1; i++) {
    const { finite, noun } = formsOf(words[i]?.lower ?? '');
    const [before, next] = [tags[i - 1], tags[i + 1]];
    const opens =
      next === 'determiner' ||
      next === 'preposition' ||
      next === 'number' ||
      next === 'adjective' ||
      next === 'subordinator' ||
      next === 'noun' ||
      next === 'adverb' ||
      next === 'to';
    if (
      tags[i] === 'noun' &&
      finite &&
      noun &&
      before === 'noun' &&
      opens &&
      words[i + 1]?.lower !== 'of' &&
      !words[i]?.marks
    ) {
      tags[i] = 'finite';
      return;
    }
  }
}

/** Beside an auxiliary, what may be a noun behind a noun is one: `specialist care was associated with lifestyle factors`. */
function keepOneVerb(words: readonly Taggable[], tags: WordTag[], from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const isCoordinated = tags.slice(from, i).includes('coordinator');
    if (
      tags[i] === 'finite' &&
      tags[i - 1] === 'noun' &&
      !isCoordinated &&
      formsOf(words[i]?.lower ?? '').noun
    )
      tags[i] = 'noun';
  }
}
