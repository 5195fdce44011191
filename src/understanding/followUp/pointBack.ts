// Words that point to what was spoken of before: the name stands in their place.
import { lexicon } from '../../language/lexicon.ts';
import { wordsOf } from '../../language/words.ts';
import { type Context, listed, peopleIn, severalOf, subjectOf, subjectsOf, usesIn } from './subjects.ts';

/** The question with a name where it points back; undefined where it does not, or to nothing that is known. */
export function pointBack(question: string, context: Context): string | undefined {
  const several = severalOf(context);
  const [told = ''] = subjectsOf(context);
  const topic = has('of-records', question) ? undefined : topicOf(context);
  const isPlural = several.length > 1 || topic !== undefined;
  return (
    countOut(question, context) ??
    (several.length > 1 ? replace(question, 'asks-which-of', `which of ${listed(several)}`) : undefined) ??
    replace(question, 'points-to-authors', authorsOf(context)) ??
    replace(question, 'points-by-owner', `${has('owned-by-one', question) ? told : listed(several)}’s`) ??
    (isPlural || !has('surely-several', question)
      ? replace(question, 'points-to-several', topic ?? listed(several))
      : undefined) ??
    replace(question, 'points-to-one', topic ?? told)
  );
}

export function has(name: string, text: string): boolean {
  return lexicon(name).pattern.test(text);
}

/** Not where the question itself says before what is meant: `is owl down soft, and how is it used?` */
function replace(question: string, name: string, by: string): string | undefined {
  const found = lexicon(name).pattern.exec(question);
  if (!found) return undefined;
  const before = question.slice(0, found.index);
  const opener = lexicon('opens-clause').pattern.exec(before);
  if (opener && wordsOf(before.slice(0, opener.index)).some(({ isStop }) => !isStop)) return undefined;
  return before + by + question.slice(found.index + found[0].length);
}

/** The people that the question before names, or whoever wrote what was spoken of. */
function authorsOf(context: Context): string {
  const { asked = '' } = context;
  const people = listed(peopleIn(context).map(({ start, end }) => asked.slice(start, end)));
  return people || `the authors of ${listed(severalOf(context))}`;
}

const PLACES = [
  ['counts-first', 0],
  ['counts-second', 1],
  ['counts-third', 2],
  ['counts-last', -1],
] as const;

/** Puts the name where one of several is counted out, by its place or by its year. */
function countOut(question: string, context: Context): string | undefined {
  const [found] = lexicon('counted-out').pattern.exec(question) ?? [];
  const several = severalOf(context);
  if (found === undefined || several.length < 2) return undefined;
  const [, place] = PLACES.find(([name]) => has(name, found)) ?? [];
  const isAll = question.replace(/\W*$/u, '') === found; // which one that is, is what is asked
  const named = () => (isAll ? undefined : byYear(found, context));
  const name = place === undefined ? (otherOf(several, found, context) ?? named()) : several.at(place);
  return name === undefined ? undefined : question.replace(found, () => name);
}

/** Where the years tell surely which one. */
function byYear(found: string, { papers }: Context): string | undefined {
  const sign = has('counts-newest', found) ? -1 : 1;
  if (sign === 1 && !has('counts-oldest', found)) return undefined;
  const [first, second] = papers.toSorted((one, other) => sign * ((one.year ?? 0) - (other.year ?? 0)));
  const isClear = papers.every(({ year }) => year !== undefined) && first?.year !== second?.year;
  return first && isClear ? subjectOf(first) : undefined;
}

/** Of two, the one that the question before was not about. */
function otherOf(several: readonly string[], found: string, context: Context): string | undefined {
  if (!has('counts-other', found)) return undefined;
  const [told, ...rest] = subjectsOf(context);
  const others = several.filter((name) => name !== told);
  return rest.length === 0 && others.length === 1 ? others[0] : undefined;
}

const MAX_TOPIC_WORDS = 5;

/** What the question before defines where it names no paper: `it` is that. */
function topicOf(context: Context): string | undefined {
  const { asked = '' } = context;
  const [beginning = ''] = lexicon('asks-of-object').pattern.exec(asked) ?? [];
  const topic = asked.slice(beginning.length).replace(/\W+$/u, '');
  const isShort = topic.split(/\s+/u).length <= MAX_TOPIC_WORDS;
  return beginning !== '' && topic !== '' && isShort && usesIn(context).length === 0 ? topic : undefined;
}
