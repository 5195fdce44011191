// Understanding a follow-up without a model: what it leaves out is taken from the turns before.

import type { DeclineReason } from '../../answering/outcome.ts';
import { defined } from '../../defined.ts';
import { lexicon } from '../../language/lexicon.ts';
import { wordsOf } from '../../language/words.ts';
import type { Paper } from '../../papers/paper.ts';
import { languageOf } from '../../search/analyse.ts';
import { readCollectionQuestion } from '../collection/readCollectionQuestion.ts';
import { readQuestion } from '../readQuestion.ts';
import { withoutCourtesies } from '../withoutCourtesies.ts';
import { askAgain, type Follows, isFragment, withoutEnd, withSubject } from './askAgain.ts';
import { has, pointBack } from './pointBack.ts';
import { type Context, subjectsOf } from './subjects.ts';

/** What was asked and answered before, as far as it is still known. */
export interface EarlierTurn {
  /** As it was asked. */
  readonly question?: string;
  /** What was answered, a line a statement, as far as it is still kept. */
  readonly answer?: string;
  readonly declined?: DeclineReason;
  /** Whether what was asked before it is no longer known. */
  readonly isLater?: boolean;
  /** The papers that the answer cited, in the order of their footnotes, or that a decline named. */
  readonly papers: readonly Paper[];
}

/** A question without the papers and authors of the collection that it names; undefined where it names none. */
export type WithoutNames = (question: string) => string | undefined;

/**
 * The question with what it points back to filled in: a pointer ("who wrote it?") is replaced by the name of the
 * paper, a fragment ("and the smaller one?") asks the question before of another part, a new subject ("what about
 * Gemma 2?") asks it of another paper. A question that stands on its own is returned as it is: one that names what it
 * is about, and one that was asked before and stood alone then.
 */
export function resolveFollowUp(
  question: string,
  earlier: readonly EarlierTurn[],
  withoutNames: WithoutNames = () => undefined,
): string {
  const read = readQuestion(question);
  if (read.question === '' || read.isCut) return question; // what is as long as that stands on its own
  if (languageOf(read.question) !== 'english') return question; // what points back is known in English alone
  const so = earlier.reduce((before, turn) => goOn(before, turn, withoutNames), BEGINNING);
  const understood = understandIn(so, read.question, withoutNames);
  return understood === read.question ? question : understood;
}

/** A conversation so far. */
interface Conversation {
  readonly context?: Context;
  /** What was asked, and how it was understood then. */
  readonly asked: readonly { readonly question: string; readonly understood: string }[];
}

const BEGINNING: Conversation = { asked: [] };

/** Each turn was itself understood in the turns before it; one that is about no paper leaves what was spoken of. */
function goOn(
  { context: before, asked }: Conversation,
  { question: raw, papers, isLater = false }: EarlierTurn,
  withoutNames: WithoutNames,
): Conversation {
  const question = raw === undefined ? undefined : readQuestion(raw).question;
  const understood =
    question && understandIn({ ...defined({ context: before }), asked }, question, withoutNames);
  const said = question && understood && !isLater ? [...asked, { question, understood }] : asked;
  if (papers.length === 0) return { ...defined({ context: before }), asked: said };
  const context = { papers, ...defined({ asked: understood }) };
  const led = understood === question ? [] : (before?.among ?? []);
  return { context: { ...context, among: [...new Set([...led, ...subjectsOf(context)])] }, asked: said };
}

/** The same question is understood as it was before: where it stood alone then, or was the last one. */
function understandIn(
  { context, asked }: Conversation,
  question: string,
  withoutNames: WithoutNames,
): string {
  const same = asked.findLast((each) => keyOf(each.question) === keyOf(question));
  if (same && same.understood === same.question) return question;
  if (same && same === asked.at(-1)) return same.understood;
  if (!context || readCollectionQuestion(question, context.papers.length)) return question;
  return understand(question, context, withoutNames);
}

function keyOf(question: string): string {
  return withoutEnd(question).toLowerCase();
}

function understand(question: string, context: Context, withoutNames: WithoutNames): string {
  const typed = question.trim();
  const opened = typed.replace(lexicon('follow-opening').pattern, '');
  const isOpened = opened !== typed && opened !== '';
  const rest = withoutCourtesies(isOpened ? opened : typed);
  if (standsAlone(rest, isOpened, withoutNames)) return isOpened ? rest : question;
  return carry(rest, context, { isOpened, isName: isName(rest, withoutNames) }) ?? question;
}

/** Whether nothing but a paper or an author is named, in small letters, too: `gemma 2`. */
function isName(text: string, withoutNames: WithoutNames): boolean {
  const rest = withoutNames(text);
  return rest !== undefined && !hasContent(rest);
}

function carry(question: string, context: Context, follows: Follows): string | undefined {
  if (subjectsOf(context).length === 0) return undefined;
  const pointed = has('doubts-who', question) ? undefined : pointBack(question, context);
  const whole = pointed ?? question;
  const full = withSubject(whole, context);
  if (full !== undefined) return full;
  if (!isFragment(whole)) return pointed ?? (follows.isOpened ? question : undefined);
  return pointed === undefined
    ? askAgain(withoutEnd(question), context, follows)
    : `What about ${withoutEnd(pointed)}?`;
}

/**
 * Whether a question says by itself what it is about: it names a paper or an author, and points to nothing before it.
 * `isOpened`: it began with words such as `and` or `what about`, which are left out.
 */
function standsAlone(question: string, isOpened: boolean, withoutNames: WithoutNames): boolean {
  const rest = withoutNames(question);
  if (rest === undefined || has('any-pointer', rest)) return false;
  return has('asking-verb', rest) || (!isOpened && !has('begins-as-part', question) && hasContent(rest));
}

/** Whether anything is asked of what is named: `Gemma 2 sizes`, not `Gemma 2`. */
function hasContent(rest: string): boolean {
  return wordsOf(rest).some(({ isStop }) => !isStop);
}
