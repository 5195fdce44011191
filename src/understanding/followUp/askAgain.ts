// Questions that leave out what they are about: a word, a fragment, a part of a paper.
import { lexicon } from '../../language/lexicon.ts';
import { tagWords } from '../../language/tagWords.ts';
import { wordsOf } from '../../language/words.ts';
import type { Paper } from '../../papers/paper.ts';
import { paperTextOf, readText } from '../paperText.ts';
import { questionKind } from '../questionKind.ts';
import { has } from './pointBack.ts';
import { type Context, listed, peopleIn, severalOf, subjectsOf, usesIn } from './subjects.ts';

const MAX_FRAGMENT_WORDS = 6;

/** Whether nothing in it asks: `the smaller one`. */
export function isFragment(text: string): boolean {
  return !has('asking-verb', text) && text.split(/\s+/u).length <= MAX_FRAGMENT_WORDS;
}

/** The question in full, with the subject that it leaves out; undefined where it leaves nothing out. */
export function withSubject(question: string, context: Context): string | undefined {
  const several = listed(severalOf(context));
  const [told = ''] = subjectsOf(context);
  const whole = withoutEnd(question);
  if (has('doubts-who', question)) return `who wrote ${several}?`;
  if (has('bare-question', question)) return askWith(whole, context);
  if (has('of-a-record', question)) return `${whole} of ${several}?`;
  const [more] = lexicon('asks-for-more').pattern.exec(question) ?? [];
  if (more) return `what else is said of ${whole.slice(more.length).replace(/^\s*\S+\s+/u, '') || told}?`;
  if (!isOfPart(question)) return undefined;
  const isOfSeveral = questionKind(question) === 'compare' && severalOf(context).length > 1;
  return `${whole} ${isOfSeveral ? `between ${several}` : `in ${told}`}?`;
}

/** Whether it asks of what every paper has, or leaves out of what it asks: `how many wings?` */
function isOfPart(question: string): boolean {
  if (has('leaves-out-verb', question)) return !hasVerb(question);
  return !isFragment(question) && (has('part-of-a-paper', question) || has('counted-out', question));
}

/** `why?` after `does it work?`; who, when and where are asked of the paper. */
function askWith(word: string, context: Context): string | undefined {
  const { asked = '' } = context;
  const kind = questionKind(word);
  const isOf = (name: string) => has(name, word);
  const [first = ''] = word.split(' ');
  if (isOf('asks-else') && asked.toLowerCase().startsWith(first.toLowerCase()))
    return word + asked.slice(first.length);
  if (isOf('asks-which-ones'))
    return has('how-many', asked) ? asked.replace(lexicon('how-many').pattern, first) : undefined;
  if (kind === 'who') return `who wrote ${listed(subjectsOf(context))}?`;
  if (kind === 'when') return `when was ${listed(subjectsOf(context))} published?`;
  if (isOf('asks-where')) return `where was ${listed(subjectsOf(context))} published?`;
  const before = questionKind(asked);
  if (before === 'yesNo') return `${word} ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`;
  if (kind === 'reason' && (before === 'manner' || before === 'when')) return asked.replace(/^\S+/u, word);
  return undefined;
}

function hasVerb(question: string): boolean {
  const words = wordsOf(question);
  const tags = tagWords(
    words.map(({ text, isMarked }, index) => ({
      lower: text,
      isNumber: /^\p{N}/u.test(text),
      isName: isMarked && index > 0,
      marks: '',
    })),
  );
  // A verb that several things are the subject of has no ending `s`: `how many training runs` has none.
  return tags.some((tag, index) => VERBS.has(tag) || (tag === 'finite' && !words[index]?.text.endsWith('s')));
}

const VERBS: ReadonlySet<string> = new Set(['be', 'do', 'have', 'modal']);

/** How a fragment follows what was asked before. */
export interface Follows {
  /** With an opening word: `and`, `what about`. */
  readonly isOpened: boolean;
  /** It is the name of a paper or an author, and nothing else. */
  readonly isName: boolean;
}

/** The question before, asked of what a fragment names; without an opening word only where that surely is meant. */
export function askAgain(
  fragment: string,
  context: Context,
  { isOpened, isName }: Follows,
): string | undefined {
  const { asked } = context;
  const [told = ''] = subjectsOf(context);
  const about = `What about ${fragment} in ${told}?`;
  if (asked === undefined) return isOpened ? about : undefined;
  if (questionKind(fragment) === 'papers') return undefined;
  const several = severalOf(context);
  if (has('counted-out', fragment) && several.length > 1)
    return `which of ${listed(several)} is ${fragment}?`;
  if (has('one-of-a-kind', fragment))
    return exchanged(asked, 'quality', fragment) ?? `${withoutEnd(asked)}: ${fragment}?`;
  if (has('begins-with-preposition', fragment)) return withTail(asked, fragment);
  if (isName || isNameLike(fragment)) return withName(fragment, context) ?? withObject(asked, fragment);
  if (!isOpened) return undefined;
  if (usesIn(context).length > 0) return about;
  return withObject(asked, fragment) ?? (isSpokenOf(fragment, context.papers) ? about : undefined);
}

/** A name stands with a capital or a number: `Gemma`, `gemma 2`, `the original DRO`; not `Gemma 2 sizes`. */
function isNameLike(fragment: string): boolean {
  return /(?:^|\s)\P{Ll}*[\p{Lu}\d]\S*$/u.test(fragment);
}

/** "the smaller one" after "how big is the largest model?": one for the other. */
function exchanged(asked: string, name: string, fragment: string): string | undefined {
  const { pattern } = lexicon(name);
  const [found] = pattern.exec(fragment) ?? [];
  return found !== undefined && pattern.test(asked) ? asked.replace(pattern, () => found) : undefined;
}

/** What belongs to a name that stands before it: `Ultra` to `Gemini`, `2` to `Gemma`. */
const REST_OF_NAME = /^(?:[\s-]+(?:\p{Lu}[\p{L}\d-]*|\d+(?:\.\d+)*)(?![\p{L}\d]))+/u;

/** "and Gemma 2?" after "how large is Gemma?": one name for another. */
function withName(name: string, context: Context): string | undefined {
  const { asked = '' } = context;
  const [use] = [...usesIn(context), ...peopleIn(context)];
  if (!use) return undefined;
  const [rest = ''] = REST_OF_NAME.exec(asked.slice(use.end)) ?? [];
  return asked.slice(0, use.start) + name + asked.slice(use.end + rest.length);
}

/** "and the other loss?" after "what is the first loss?": one thing asked about for another. */
function withObject(asked: string, fragment: string): string | undefined {
  const [beginning] = lexicon('asks-of-object').pattern.exec(asked) ?? [];
  return beginning === undefined ? undefined : `${beginning}${fragment}?`;
}

/** "on HumanEval?" after "how good is it on MMLU?": what follows the same word is replaced, else it is added. */
function withTail(asked: string, fragment: string): string {
  const whole = withoutEnd(asked);
  const [word = ''] = fragment.split(' ');
  const at = whole.toLowerCase().lastIndexOf(` ${word.toLowerCase()} `);
  return `${at < 0 ? whole : whole.slice(0, at)} ${fragment}?`;
}

/** Whether these papers have every word of content of a phrase. */
function isSpokenOf(phrase: string, papers: readonly Paper[]): boolean {
  const texts = papers.map(paperTextOf).flatMap(({ title, sentences }) => [title, ...sentences]);
  const wanted = readText(phrase).words.filter(({ isStop }) => !isStop);
  return wanted.length > 0 && wanted.every(({ stem }) => texts.some(({ places }) => places.has(stem)));
}

export function withoutEnd(question: string): string {
  return question.replace(/[?.!\s]+$/u, '');
}
