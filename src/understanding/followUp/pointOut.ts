import { type Context, listed, severalOf, subjectOf, subjectsOf } from './subjects.ts';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
/** `the second one`, `the other paper`, `the latter`; the first author or the second loss is a thing of its own. */
const ONE_OF = new RegExp(
  `\\b(?:the|that) (${PLACES.join('|')}|last|former|latter|other)(?:(?: (?:one|paper|work|article|study|report|model|method|approach))(?=$|[\\s’'?.,!:;])|(?=\\W*$|['’]s\\b|,))`,
  'iu',
);

/** `the older paper`, by its record; `the newest` at the end. */
const BY_YEAR =
  /(?<!\b(?:is|was|are|were) )\bthe (?:(newer|newest|later|latest|more recent)|(older|oldest|earlier|earliest))(?: (?:one|paper)\b|(?=\W*$))/iu;

/** Puts the name where one of several that were spoken of is counted out; undefined where none is, or there is one only. */
export function pointOut(question: string, context: Context): string | undefined {
  const place = ONE_OF.exec(question)?.[1]?.toLowerCase();
  const several = severalOf(context);
  if (place === undefined) return pointByYear(question, context);
  if (several.length < 2) return undefined;
  const name = place === 'other' ? otherOf(several, context) : several.at(numberOf(place));
  return name === undefined ? undefined : question.replace(ONE_OF, () => name);
}

/** Where the years do not tell which one, or nothing else is asked, the years are what is asked for. */
function pointByYear(question: string, context: Context): string | undefined {
  const [found, newer, older] = BY_YEAR.exec(question) ?? [];
  const several = severalOf(context);
  if (found === undefined || several.length < 2) return undefined;
  if (question.replace(/\W*$/u, '') === found) return `which of ${listed(several)} is the ${newer ?? older}?`;
  const years = context.papers.flatMap(({ year }) => year ?? []);
  const year = newer ? Math.max(...years) : Math.min(...years);
  const [paper, ...more] = context.papers.filter((each) => each.year === year);
  const isClear = context.papers.length > 1 && years.length === context.papers.length && more.length === 0;
  return paper && isClear ? question.replace(BY_YEAR, () => subjectOf(paper)) : undefined;
}

/** Whether one of several things is counted out, whatever they are. */
export function countsOut(question: string): boolean {
  return ONE_OF.test(question);
}

function numberOf(place: string): number {
  if (place === 'former') return 0;
  return place === 'last' || place === 'latter' ? -1 : PLACES.indexOf(place);
}

/** Of two, the one that the question before was not about. */
function otherOf(several: readonly string[], context: Context): string | undefined {
  const [told, ...rest] = subjectsOf(context);
  const others = several.filter((name) => name !== told);
  return rest.length === 0 && others.length === 1 ? others[0] : undefined;
}
