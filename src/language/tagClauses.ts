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
    (tags[i] === 'participle' || tags[i] === 'adjective') && wordForms(words[i]?.lower ?? '').past;
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
