import { lexicon } from '../../../language/lexicon.ts';
import { isContent, stays, type TextComparison } from '../../compareTexts.ts';
import { isFiniteVerb } from '../../readTokens.ts';
import { mainVerb } from '../../verbPhrase.ts';
import { type Cue, findCues } from '../cues.ts';
import type { EditType } from '../edit.ts';
import { leavesOut, type Run, runsLeftOut } from '../leavesOut.ts';

/**
 * `the alloy melts if it is heated` told as `the alloy melts`.
 * Lets pass a condition of a clause that goes with it.
 */
export const conditionLeftOut: EditType = {
  name: 'condition',
  rule: 'scope',
  isIn: (comparison) =>
    leavesOut(
      comparison,
      'condition',
      (cue) =>
        !isOfTime(comparison, cue) && (isGoneWithClause(comparison, cue) || isToldAsFact(comparison, cue)),
    ) ||
    runsLeftOut(comparison).some(
      ({ from, to, tokens }) =>
        (opensCondition(tokens) || (from === 0 && isCondition(tokens) && mainStays(comparison, to))) &&
        (from === 0 || stays(comparison, from - 1)) &&
        !/[;:]/u.test(tokens[0]?.marks ?? ''),
    ),
};

/** `in 1241, when the abbey burned,`: it tells more of a time that is named. */
function isOfTime({ source }: TextComparison, { from }: Cue): boolean {
  const [before, here] = [source[from - 1], source[from]];
  return (
    here?.lower === 'when' && here.marks.includes(',') && (before?.tag === 'noun' || before?.tag === 'number')
  );
}

/** Whether the verb of the clause behind what is left out stays. */
function mainStays({ source, kept }: TextComparison, to: number): boolean {
  const { part } = source[to + 1] ?? {};
  return source.some(
    (token, j) => token.part === part && isFiniteVerb(token.tag) && (kept[mainVerb(source, j)] ?? -1) >= 0,
  );
}

/** `[If] storms become frequent, …`: the condition itself told as a fact. */
function isToldAsFact({ source, kept }: TextComparison, { from, to }: Cue): boolean {
  if (from !== to || !lexicon('supposes').words.has(source[from]?.lower ?? '')) return false;
  const verb = source.findIndex(
    ({ tag, clause }, j) => j > to && clause === source[to]?.clause && isFiniteVerb(tag),
  );
  const isOwn = !source.slice(to + 1, verb + 1).some(({ marks }) => marks.includes(','));
  return verb > 0 && isOwn && [mainVerb(source, verb), verb].some((j) => (kept[j] ?? -1) >= 0);
}

/** `without further assumptions`, `in the absence of noise`. */
function opensCondition(tokens: Run['tokens']): boolean {
  const cue = findCues(tokens, 'condition').find(({ from }) => from === 0);
  const behind = cue ? tokens.slice(cue.to + 1) : tokens[0]?.lower === 'without' ? tokens : [];
  return behind.some(isContent);
}

/** `Below 300 degrees, …`, `Where terraces hold water, …`: in front of all that is said. */
function isCondition(tokens: Run['tokens']): boolean {
  return lexicon('fronted-condition').words.has(tokens[0]?.lower ?? '') && tokens.slice(1).some(isContent);
}

/** Whether most of a condition is gone, while something stays of the clause beside it or of the main clause behind it. */
function isGoneWithClause(comparison: TextComparison, { from }: Cue): boolean {
  const { source } = comparison;
  const { clause = 0, part = 0 } = source[from] ?? {};
  const next = source.find((token) => token.part === part + 1);
  const isInFront = next?.marks.includes(',') && next.tag !== 'coordinator';
  const own = source.filter((token, j) => token.clause === clause && j > from && isContent(token));
  const staying = own.filter((token) => stays(comparison, source.indexOf(token)));
  if (2 * staying.length >= own.length && own.length > 0) return false;
  return source.some(
    (token, j) =>
      isContent(token) &&
      stays(comparison, j) &&
      token.clause !== clause &&
      Math.abs(token.clause - clause) <= 1 &&
      (token.part === part || (isInFront && token.part === part + 1)),
  );
}
