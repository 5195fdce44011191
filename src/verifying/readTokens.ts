import { lexicon } from '../language/lexicon.ts';
import { tagWords } from '../language/tagWords.ts';
import type { WordTag } from '../language/wordTag.ts';
import type { Term } from './readTerms.ts';
import type { TextReading } from './readTextTerms.ts';

/** A term of a text with its part in the sentence. */
export interface Token extends Omit<Term, 'quantity'> {
  readonly quantity: Term['quantity'] | undefined;
  readonly tag: WordTag;
  /** Letters written against a number: the `mg` of `40mg`. */
  readonly attached: string;
  /** The marks between it and the token before it: `,` or `).`; a hyphen is none. */
  readonly marks: string;
  /** Tokens of one number belong to one clause: a stretch with a verb of its own. */
  readonly clause: number;
  /** The clauses under one main verb: cues reach no further. */
  readonly part: number;
  /** How deep in brackets it stands. */
  readonly depth: number;
}

const read = new WeakMap<TextReading, readonly Token[]>();

/** The terms of a text, tagged and cut into clauses. */
export function readTokens(text: TextReading): readonly Token[] {
  const known = read.get(text);
  if (known) return known;
  const tokens = tokensOf(text);
  read.set(text, tokens);
  return tokens;
}

function tokensOf({ text, terms }: TextReading): readonly Token[] {
  const marks = terms.map(({ start }, i) =>
    text.slice(terms[i - 1]?.end ?? 0, start).replace(/[\s%]+|^[-.]$|^:$/gu, ''),
  );
  const tags = tagWords(
    terms.map((term, i) => ({
      lower: term.lower,
      isNumber: term.quantity !== undefined,
      isName: /\d|\p{Ll}\p{Lu}|^\p{Lu}{2}/u.test(term.text),
      marks: marks[i] ?? '',
    })),
  );
  const clauses = cutClauses({ tags, marks, words: terms.map(({ lower }) => lower) });
  const depths = depthsOf(marks);
  // Written out: spreading a term takes most of the time of a judgement.
  return terms.map((term, i) => ({
    kind: term.kind,
    key: term.key,
    lower: term.lower,
    text: term.text,
    quantity: term.quantity,
    isName: term.isName,
    isPlain: term.isPlain,
    start: term.start,
    end: term.end,
    attached: term.quantity ? (/\p{L}*$/u.exec(text.slice(term.start, term.end))?.[0] ?? '') : '',
    tag: tags[i] ?? 'noun',
    marks: marks[i] ?? '',
    depth: depths[i] ?? 0,
    clause: clauses[i]?.clause ?? 0,
    part: clauses[i]?.part ?? 0,
  }));
}

function depthsOf(marks: readonly string[]): readonly number[] {
  let depth = 0;
  return marks.map((written) => {
    for (const mark of written) {
      if (mark === '(' || mark === '[') depth++;
      if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    }
    return depth;
  });
}

interface Marked {
  readonly tags: readonly WordTag[];
  readonly marks: readonly string[];
  readonly words: readonly string[];
}

interface Place {
  readonly clause: number;
  readonly part: number;
}

const FINITE: readonly WordTag[] = ['finite', 'be', 'have', 'do', 'modal'];

/** Whether a verb stands by itself there: it has a subject, not a `to`. */
export function isFiniteVerb(tag: WordTag | undefined): boolean {
  return tag !== undefined && FINITE.includes(tag);
}

/**
 * Clauses begin at `;` and `:`, at words that subordinate, at `, -ing`, at an `and` with a verb of its own, and behind a
 * clause that stands in front. Parts begin at `;`, at an `and` or `but` with a verb, at `, while` and its like.
 */
function cutClauses(marked: Marked): readonly Place[] {
  const { tags, marks } = marked;
  const places: Place[] = [];
  let [clause, part, hasVerb, hadVerb] = [0, 0, false, false];
  let isFronted = opensInFront(tags[0], tags[1]);
  for (const [i, tag] of tags.entries()) {
    const mark = marks[i] ?? '';
    const isHalf = isHalfway(marked, i);
    const isJoined = tag === 'coordinator' && hasVerb && hasOwnVerb(marked, i + 1);
    const isBack =
      isFronted &&
      mark.includes(',') &&
      (hadVerb || i <= SHORT) &&
      tag !== 'coordinator' &&
      tag !== 'relative' &&
      hasOwnVerb(marked, i);
    if (isBack) isFronted = false;
    if (isHalf || isJoined) isFronted = opensInFront(tags[i + (isJoined ? 1 : 0)], undefined);
    const isSub = tag === 'subordinator' || tag === 'relative' || (tag === 'ing' && mark.includes(','));
    if (isHalf || isJoined || isBack || isSub) clause++;
    if (isHalf || isJoined || isBack) part++;
    if (isHalf || isJoined || isBack) hadVerb = false;
    if (isHalf || isJoined || isBack || isSub) hasVerb = false;
    hasVerb ||= isFiniteVerb(tag);
    hadVerb ||= hasVerb;
    places.push({ clause, part });
  }
  return places;
}

/** `;`, a full stop but for that of `C. elegans`, and `, whereas`. */
function isHalfway({ marks, words }: Marked, i: number): boolean {
  const mark = marks[i] ?? '';
  if (i === 0) return false;
  if (mark.includes(',') && lexicon('sets-half-apart').words.has(words[i] ?? '')) return true;
  return /[;:]/u.test(mark) || (/\.\s*$/u.test(mark) && (words[i - 1]?.length ?? 0) > 1);
}

/** `If available, …`: a condition in front that needs no verb. */
const SHORT = 3;

/** How far behind an `and` its verb may stand. */
const REACH = 12;

function hasOwnVerb({ tags, marks, words }: Marked, from: number): boolean {
  for (let i = from; i < Math.min(tags.length, from + REACH); i++) {
    if (
      i > from &&
      (/[;:]/u.test(marks[i] ?? '') ||
        tags[i] === 'subordinator' ||
        tags[i] === 'relative' ||
        words[i] === 'but' ||
        (tags[i] === 'coordinator' && marks[i]?.includes(',')))
    )
      return false;
    if (isFiniteVerb(tags[i])) return true;
  }
  return false;
}

/** `Although …,` and `However, if …,` stand in front of the main clause. */
function opensInFront(first: WordTag | undefined, second: WordTag | undefined): boolean {
  return first === 'subordinator' || (first === 'adverb' && second === 'subordinator');
}
