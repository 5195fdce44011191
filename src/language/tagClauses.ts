// What a clause tells of the parts of its words: it has one verb of its own.
import { wordForms } from './wordForms.ts';
import type { Taggable, WordTag } from './wordTag.ts';

/** A clause without a finite verb gets its likeliest one: a participle behind a noun. */
export function giveEachClauseAVerb(
  words: readonly Taggable[],
  tags: readonly WordTag[],
): readonly WordTag[] {
  const mended = [...tags];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    const isCut =
      i === words.length ||
      /[;:]/u.test(words[i]?.marks ?? '') ||
      tags[i] === 'subordinator' ||
      tags[i] === 'relative' ||
      (/,/u.test(words[i]?.marks ?? '') &&
        (tags[i] === 'coordinator' || isBehindFront(tags, from, i) || isBehindRelative(tags, from, i)));
    if (!isCut) continue;
    mendClause(words, mended, from, i);
    from = i;
  }
  endInsertions(words, mended);
  joinVerbs(words, mended);
  return mended;
}

const OPENS_INSERTION = new Set<WordTag>([
  'relative',
  'participle',
  'ing',
  'preposition',
  'determiner',
  'finite',
]);
/** In words. */
const MAX_INSERTION = 20;

/** `the kiln, fired with peat, reached 900 degrees`: behind what is put in between commas goes on what stands before it. */
function endInsertions(words: readonly Taggable[], tags: WordTag[]): void {
  const isComma = (i: number) => words[i]?.marks === ',';
  for (let opens = 1; opens < words.length; opens++) {
    if (!isComma(opens) || tags[opens - 1] !== 'noun' || !OPENS_INSERTION.has(tags[opens] ?? 'noun'))
      continue;
    const from = tags.findLastIndex(
      (tag, i) => i < opens && (tag === 'subordinator' || /[;:,]/u.test(words[i]?.marks ?? '')),
    );
    if (tags.slice(Math.max(from, 0), opens).some((tag) => HAS_VERB.has(tag))) continue;
    const goesOn = words.findIndex((_, i) => i > opens && isComma(i));
    if (goesOn < 0 || goesOn > opens + MAX_INSERTION || !mayBeItsVerb(words, tags, goesOn)) continue;
    tags[goesOn] = 'finite';
    if (tags[opens] === 'finite' && wordForms(words[opens]?.lower ?? '').participle)
      tags[opens] = 'participle';
  }
}

function mayBeItsVerb(words: readonly Taggable[], tags: readonly WordTag[], i: number): boolean {
  const { finite } = wordForms(words[i]?.lower ?? '');
  const isOpen = tags[i] === 'noun' || tags[i] === 'participle' || tags[i] === 'adjective';
  return isOpen && finite && !HAS_VERB.has(tags[i + 1] ?? 'noun');
}

function takesMore(next: Taggable | undefined): boolean {
  return next !== undefined && !next.marks && next.lower !== 'by';
}

/** `found improvements in sleep and stopped treatment`: a second past verb of one subject. */
function joinVerbs(words: readonly Taggable[], tags: WordTag[]): void {
  for (let i = 2; i < words.length; i++) {
    if (tags[i - 1] !== 'coordinator' || tags[i] !== 'participle' || !takesMore(words[i + 1])) continue;
    const verb = tags.findLastIndex(
      (tag, j) => j < i && (HAS_VERB.has(tag) || tag === 'participle' || tag === 'base'),
    );
    const isPast = tags[verb] === 'finite' && wordForms(words[verb]?.lower ?? '').past;
    // `was high and dropped`: a participle behind it would be of `be`, too.
    const isOfQuality =
      tags[verb] === 'be' && tags[verb + 1] !== 'participle' && words[verb]?.lower !== 'been';
    if (isPast || isOfQuality) tags[i] = 'finite';
  }
}

/** `When rents are capped, prices fall`: the main clause begins at the comma. */
function isBehindFront(tags: readonly WordTag[], from: number, i: number): boolean {
  return tags[from] === 'subordinator' && tags.slice(from, i).some((tag) => HAS_VERB.has(tag));
}

/** Behind what tells its subject apart, the verb takes an object: `bowls made of ash won a prize`. */
function laterVerb(
  words: readonly Taggable[],
  tags: readonly WordTag[],
  first: number,
  end: number,
): number | undefined {
  const opening = words[first + 1];
  if (tags[first + 1] !== 'preposition' || OPENS_CLAUSE.has(opening?.lower ?? '')) return undefined;
  for (let i = first + 2; i < end - 1; i++) {
    if (tags[i] === 'coordinator' || words[i]?.marks) return undefined;
    const isPast = tags[i] === 'participle' && wordForms(words[i]?.lower ?? '').past;
    if (isPast && tags[i - 1] === 'noun' && TAKEN.has(tags[i + 1] ?? 'preposition') && !words[i + 1]?.marks)
      return i;
  }
  return undefined;
}

/** These may open a clause, whose verb is another one. */
const OPENS_CLAUSE = new Set(['after', 'before', 'until', 'till', 'as', 'than']);
const TAKEN = new Set<WordTag>(['determiner', 'adjective', 'noun', 'number']);

/** Where an `and` or `but` stands right before the first auxiliary: `tempo increased but did not last`; -1 for nowhere. */
function secondVerb(tags: readonly WordTag[], from: number, to: number): number {
  const first = tags.findIndex(
    (tag, i) => i >= from && i < to && (tag === 'be' || tag === 'have' || tag === 'do' || tag === 'modal'),
  );
  const and = tags.findLastIndex((tag, i) => i < first && tag !== 'adverb' && tag !== 'negation');
  return and > from && tags[and] === 'coordinator' ? and : -1;
}

/** `the mill, which monks favour, was sold`: the main clause goes on at the comma. */
function isBehindRelative(tags: readonly WordTag[], from: number, i: number): boolean {
  return tags[from] === 'relative' && HAS_VERB.has(tags[i] ?? 'noun');
}

const HAS_VERB: ReadonlySet<WordTag> = new Set(['finite', 'be', 'have', 'do', 'modal']);

function mendClause(words: readonly Taggable[], tags: WordTag[], from: number, to: number): void {
  const span = tags.slice(from, to);
  if (span.some((tag) => tag === 'be' || tag === 'have' || tag === 'do' || tag === 'modal')) {
    const and = secondVerb(tags, from, to);
    if (and > 0) mendClause(words, tags, from, and);
    else keepOneVerb(words, tags, from, to);
    return;
  }
  const known = span.indexOf('finite');
  const isJoined = span[known - 1] === 'coordinator';
  if (known >= 0 && !isJoined) return;
  const isPast = (i: number) =>
    (tags[i] === 'participle' || tags[i] === 'adjective') && wordForms(words[i]?.lower ?? '').past;
  const end = isJoined ? from + known - 1 : to;
  for (let i = from + 1; i < end; i++) {
    const before = tags[i - 1];
    if (
      isPast(i) &&
      (before === 'noun' ||
        before === 'number' ||
        before === 'adverb' ||
        before === 'participle' ||
        (before === 'coordinator' && i === from + 1 && from > 0)) &&
      (words[i + 1]?.lower !== 'by' || words[i + 2]?.isNumber) &&
      (!isPast(i + 1) || tags[i + 2] === 'noun')
    ) {
      tags[laterVerb(words, tags, i, end) ?? i] = 'finite';
      return;
    }
  }
  if (isJoined) return;
  for (let i = from + 1; i < to - 1; i++) {
    const { finite, noun } = wordForms(words[i]?.lower ?? '');
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
      wordForms(words[i]?.lower ?? '').noun
    )
      tags[i] = 'noun';
  }
}
