// Understanding a follow-up without a model: what it leaves out is taken from the turns before.

import type { DeclineReason } from '../../answering/outcome.ts';
import { defined } from '../../defined.ts';
import type { Paper } from '../../papers/paper.ts';
import { languageOf } from '../../search/analyse.ts';
import { readCollectionQuestion } from '../collection/readCollectionQuestion.ts';
import { readQuestion } from '../readQuestion.ts';
import { askAgain, askForMore, ELSE, withoutEnd } from './askAgain.ts';
import { nameAuthors } from './authors.ts';
import { complete } from './complete.ts';
import { fillIn } from './fillIn.ts';
import { pointOut } from './pointOut.ts';
import { standsAlone, type WithoutNames } from './standsAlone.ts';
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

/** How a follow-up begins that repeats the question before for something else. */
const OPENING =
  /^(?:(?:and|but|also|or|so|then|ok(?:ay)?|great|cool|nice|thanks|thank you|thx)\b[\s,.!]*)*(?:(?:what|how) about\b[\s,]*)?(?=\S)/iu;
const QUESTION_WORD =
  /\b(?:who|whom|whose|what|which|when|where|why|how|(?:what|who|how|where)['’]?s|wat|is|are|was|were|do|does|did|can|could|has|have|compare|list|show|find|name|give|define|describe|explain|summari[sz]e|tell)\b/iu;
const MAX_FRAGMENT_WORDS = 6;

function understand(question: string, context: Context, withoutNames: WithoutNames): string {
  const rest = question.trim().replace(OPENING, '');
  const isOpened = rest !== question.trim() || /^(?:its|their)\b/iu.test(rest);
  const carried = carry(question, rest, { context, isOpened });
  const isLeftAlone = carried === question || carried === rest;
  return isLeftAlone || !standsAlone(rest, isOpened, withoutNames) ? carried : rest;
}

/** `rest`: the question without its opening. */
function carry(
  question: string,
  rest: string,
  { context, isOpened }: { readonly context: Context; readonly isOpened: boolean },
): string {
  const pointed = pointOut(rest, context);
  const whole = pointed ?? rest;
  const full = complete(whole, context) ?? nameAuthors(whole, context);
  if (full !== undefined) return full;
  const isFragment = !QUESTION_WORD.test(whole) && whole.split(/\s+/u).length <= MAX_FRAGMENT_WORDS;
  if (pointed !== undefined) return isFragment ? `What about ${withoutEnd(pointed)}?` : pointed;
  if (isFragment) return askAgain(withoutEnd(rest), context, isOpened) ?? question;
  return ELSE.test(rest) ? askForMore(rest, context) : fillIn(rest, context);
}
