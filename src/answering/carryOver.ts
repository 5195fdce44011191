// Understanding a follow-up without a model: what it leaves out is taken from the turn before.
import type { Paper } from '../papers/paper.ts';

/** What was asked and answered before, as far as it is still known. */
export interface EarlierTurn {
  readonly question?: string;
  /** What was answered, a line a statement, as far as it is still kept. */
  readonly answer?: string;
  /** The papers that the answer cited, in the order of their footnotes. */
  readonly papers: readonly Paper[];
}

/**
 * The question with what it points back to filled in: "who wrote it?" names the paper, "and Gemma 2?" asks
 * the question before of another paper, "and the smaller one?" asks it of another part. A question that
 * stands on its own is returned as it is.
 */
export function carryOver(question: string, earlier: readonly EarlierTurn[]): string {
  const last = earlier.at(-1);
  if (!last) return question;
  const told = last.papers[0] && shortName(last.papers[0]);
  const rest = question.replace(OPENING, '').trim();
  if (rest !== question.trim() || isFragment(rest)) return continued(rest, last, told);
  return told === undefined ? question : fillIn(question, told);
}

/** How a follow-up begins that repeats the question before for something else. */
const OPENING = /^(?:and|but|also|what about|how about|and what about|and how about|or)\b[\s,]*/iu;
const QUESTION_WORD =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could|has|have|compare|list|name|explain|summari[sz]e|tell)\b/iu;
const MAX_FRAGMENT_WORDS = 6;

/** Words without a question among them, such as "the smaller one?". */
function isFragment(text: string): boolean {
  return !QUESTION_WORD.test(text) && text.split(/\s+/u).length <= MAX_FRAGMENT_WORDS;
}

function continued(rest: string, last: EarlierTurn, told: string | undefined): string {
  if (!isFragment(rest)) return told === undefined ? rest : fillIn(rest, told);
  const asked = last.question?.trim();
  if (!asked) return [rest.replace(/[?.!]+$/u, ''), told].filter(Boolean).join(' ');
  const subject = rest.replace(/[?.!]+$/u, '').replace(/^(?:for|of|in|with|on)\s+/iu, '');
  return (
    replaceQuality(asked, subject) ??
    replaceName(asked, subject, last) ??
    `${asked.replace(/\?+$/u, '')}, for ${subject}?`
  );
}

const QUALITY =
  /\b(?:small|large|big|long|short|new|old|high|low|good|bad|few|fast|slow|earl|late)(?:er|est|r|st|ier|iest)\b|\b(?:better|best|worse|worst|first|second|last|main|other)\b/iu;

/** "the smaller one" after "how big is the largest model?": one quality for another. */
function replaceQuality(asked: string, subject: string): string | undefined {
  const quality = QUALITY.exec(subject)?.[0];
  if (quality === undefined || !QUALITY.test(asked) || !/\bones?\b/iu.test(subject)) return undefined;
  return asked.replace(QUALITY, quality);
}

/** "and Gemma 2?" after "how large is Gemma?": one name for another. */
function replaceName(asked: string, subject: string, { papers }: EarlierTurn): string | undefined {
  if (!/^\P{Ll}/u.test(subject)) return undefined;
  const name = papers.flatMap(namesOf).find((each) => asked.toLowerCase().includes(each.toLowerCase()));
  if (name === undefined) return undefined;
  const start = asked.toLowerCase().indexOf(name.toLowerCase());
  return asked.slice(0, start) + subject + asked.slice(start + name.length);
}

const POINTING =
  /\b(?:(?:that|this|the same) (?:paper|work|article|study|report|model|method|one)|it|that|this|they|them|these|those)\b/iu;
const POSSESSIVE = /\b(?:its|their)\b/iu;
/** Words after which "that" opens a clause and points to nothing. */
const CLAUSE =
  /\b(?:show|shows|showed|find|finds|found|say|says|said|claim|claims|report|reports|argue|argues|so|mean|means|evidence|fact|it) that\b/iu;

/** Puts the name where the question points back, unless it names something before it does. */
function fillIn(question: string, name: string): string {
  const own = POSSESSIVE.exec(question);
  if (own && !namesSomething(question.slice(0, own.index))) return question.replace(POSSESSIVE, `${name}’s`);
  const pointer = POINTING.exec(question);
  if (!pointer || CLAUSE.test(question) || namesSomething(question.slice(0, pointer.index))) return question;
  return question.replace(POINTING, name);
}

/** Whether there is a name, or a noun with its article, that a pronoun after it would mean. */
function namesSomething(before: string): boolean {
  return /\S\s+\P{Ll}?\p{Lu}/u.test(before) || /\b(?:an?|the|of|between|is|are)\s+\p{L}{3,}/iu.test(before);
}

/** What a member calls a paper: what stands before the colon of its title. */
function shortName({ title }: Paper): string {
  return title.split(/:\s/u)[0] ?? title;
}

/** The names that a question may have used for a paper, the longest first. */
function namesOf(paper: Paper): readonly string[] {
  const acronyms = paper.abstract.match(/\b(?:\p{Lu}-)?\p{Lu}[\p{Lu}\d]{2,}(?:-\p{Lu}+)*\b/gu) ?? [];
  return [...new Set([paper.title, shortName(paper), ...acronyms])].sort((a, b) => b.length - a.length);
}
