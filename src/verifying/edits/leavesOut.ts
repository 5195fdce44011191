// What a statement leaves out: cues with what they reach, and runs of words.
import { lexicon } from '../../language/lexicon.ts';
import { isContent, stays, type TextComparison } from '../compareTexts.ts';
import { isFiniteVerb, type Token } from '../readTokens.ts';
import { type Cue, type CueKind, findCues } from './cues.ts';

/**
 * Whether a cue is left out that reaches something which stays. A cue put in elsewhere, or another one that stays in
 * its part of the sentence, covers it if it is of the same kind.
 */
export function leavesOut(
  comparison: TextComparison,
  kind: CueKind,
  reaches: (cue: Cue) => boolean,
): boolean {
  const cues = findCues(comparison.source, kind);
  const staying = cues.filter((cue) => !isGone(comparison, cue));
  const isCovered = (cue: Cue) =>
    staying.some(
      ({ from }) =>
        (kind !== 'negation' || from !== cue.to + 1) && // which it denies
        (from > cue.to || comparison.source[from]?.key === comparison.source[cue.from]?.key) &&
        partOf(comparison.source, from) === partOf(comparison.source, cue.to),
    );
  const gone = cues.filter(
    (cue) => isGone(comparison, cue) && !isCovered(cue) && !isInAside(comparison, cue) && reaches(cue),
  );
  return gone.length > addedCues(comparison, kind).length;
}

/** Cues of a kind that the statement has of its own. */
export function addedCues({ statement, match }: TextComparison, kind: CueKind): readonly Cue[] {
  return findCues(statement, kind).filter(({ from }) => (match[from] ?? -1) < 0);
}

export function isGone(comparison: TextComparison, { from, to }: Cue): boolean {
  for (let j = from; j <= to; j++) if (stays(comparison, j)) return false;
  return true;
}

/** What opens a stretch between commas that limits nothing outside of it: `, which …,`, `, led by …,`. */
const OPENS_ASIDE = new Set<Token['tag']>(['relative', 'participle', 'ing']);

/** Whether a cue goes with all of a stretch between commas. */
function isInAside(comparison: TextComparison, { from, to }: Cue): boolean {
  const { source } = comparison;
  const run = runsLeftOut(comparison).find((each) => each.from <= from && each.to >= to);
  const first = run?.tokens[0];
  if (!run || !first) return false;
  const ends = source.slice(to + 1, run.to + 2).some(({ marks }) => marks.includes(','));
  const isToEnd = run.from > 0 && run.to === source.length - 1;
  if (!ends && !isToEnd) return false;
  if (run.from === 0) return opensLikeAside(run);
  return first.marks.includes(',') && (opensAside(run) || opensLikeAside(run) || isApposition(run));
}

/** `, led by …,`, `, long thought to be …,`. */
function opensAside({ tokens: [first, second] }: Run): boolean {
  const opening = first?.tag === 'adverb' ? second : first;
  return opening !== undefined && OPENS_ASIDE.has(opening.tag);
}

function opensLikeAside({ tokens: [first, second] }: Run): boolean {
  const isAside = (words: string) => lexicon('opens-aside').pattern.test(words);
  return isAside(first?.lower ?? '') || isAside(`${first?.lower} ${second?.lower}`);
}

/** `, a link that held after adjustment`. */
function isApposition({ tokens }: Run): boolean {
  return tokens[0]?.tag === 'determiner' && tokens.some(({ tag }) => tag === 'relative');
}

function partOf(source: readonly Token[], j: number): number | undefined {
  return source[j]?.part;
}

/** Whether the verb that the cue governs stays. */
export function verbStays(comparison: TextComparison, { from, to }: Cue): boolean {
  const { source } = comparison;
  const cue = source[from];
  for (let j = to + 1; j < source.length && source[j]?.clause === source[to]?.clause; j++) {
    const token = source[j];
    if (!token || token.lower === 'be' || (token.tag === 'adverb' && !stays(comparison, j))) continue;
    if (!isContent(token) && token.tag !== 'base' && token.tag !== 'participle') continue;
    if (cue?.tag === 'modal' && token.tag === 'base' && isTellingPaper(source, from, token)) return false;
    return stays(comparison, j);
  }
  return false;
}

/** `we will show that`, `it can be concluded that`, and not `drummers might show`. */
function isTellingPaper(source: readonly Token[], modal: number, { lower }: Token): boolean {
  const subject = source.slice(0, modal).findLast(({ tag }) => tag !== 'adverb');
  const isPaper = subject?.tag === 'pronoun' || lexicon('paper-as-subject').words.has(subject?.lower ?? '');
  return isPaper && lexicon('tells-in-paper').words.has(lower);
}

/** Fewer words that stay than these may stand there by chance. */
const MIN_STAYING = 2;

/** Whether of what follows the cue in its part of the sentence something stays; a relative clause ends its reach. */
export function restStays(comparison: TextComparison, cue: Cue): boolean {
  const { source } = comparison;
  const own = source[cue.from]?.clause;
  const isInRelative = source.find(({ clause }) => clause === own)?.tag === 'relative';
  const staying = source.filter(
    (token, j) =>
      j > cue.to &&
      token.part === source[cue.to]?.part &&
      (!isInRelative || token.clause === own) &&
      isContent(token) &&
      stays(comparison, j),
  );
  return staying.length >= MIN_STAYING;
}

/** Whether one of the next words of content stays, up to the next mark or another verb: `needs no key and runs`. */
export function nextStays(comparison: TextComparison, { to }: Cue, most: number): boolean {
  const { source } = comparison;
  let seen = 0;
  for (let j = to + 1; j < source.length && seen < most; j++) {
    if (source[j]?.part !== source[to]?.part || (/[;:,]/u.test(source[j]?.marks ?? '') && j > to + 1))
      return false;
    if (seen > 0 && source[j]?.tag === 'coordinator' && isFiniteVerb(source[j + 1]?.tag)) return false;
    if (!isContent(source[j])) continue;
    seen++;
    if (stays(comparison, j)) return true;
  }
  return false;
}

/** Whether something of the noun phrase behind the cue stays. */
export function phraseStays(comparison: TextComparison, { to }: Cue): boolean {
  const { source } = comparison;
  for (let j = to + 1; j < source.length; j++) {
    const token = source[j];
    if (!token || /[,;:(]/u.test(token.marks)) return false;
    if (stays(comparison, j) && isContent(token)) return true;
    if (token.tag === 'noun' && source[j + 1]?.tag !== 'noun') return false;
    if (isFiniteVerb(token.tag)) return stays(comparison, j + 1);
  }
  return false;
}

/** A stretch of the sentence of which nothing stays. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

const knownRuns = new WeakMap<TextComparison, readonly Run[]>();

export function runsLeftOut(comparison: TextComparison): readonly Run[] {
  const known = knownRuns.get(comparison) ?? findRuns(comparison);
  knownRuns.set(comparison, known);
  return known;
}

function findRuns(comparison: TextComparison): readonly Run[] {
  const { source } = comparison;
  const runs: Run[] = [];
  for (let from = 0; from < source.length; from++) {
    if (stays(comparison, from)) continue;
    let to = from;
    while (to + 1 < source.length && !stays(comparison, to + 1)) to++;
    runs.push({ from, to, tokens: source.slice(from, to + 1) });
    from = to;
  }
  return runs;
}

/** Whether words that begin so, without a mark before them, tell where or for whom the words before them hold. */
export function narrows([first, second]: readonly Token[]): boolean {
  if (lexicon('narrows-nothing').words.has(`${first?.lower} ${second?.lower}`)) return false;
  return first?.marks === '' && lexicon('narrowing').words.has(first.lower);
}
