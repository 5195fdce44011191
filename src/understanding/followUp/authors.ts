// Questions about people: `they` who wrote something are no papers.
import { type Context, listed, peopleIn, severalOf } from './subjects.ts';

const WRITING =
  '(?:write|writes|wrote|written|publish|published|author|authored|make|build|work(?:ed)? (?:on|with|together|at|for))';
const PERSON = '(?:they|he|she|(?:the|these|those)(?: same)? (?:authors?|people|team|group)(?! of))';
const WHO_THEY_ARE =
  /^who(?:['’]?s| are| is| were| was)? (?:they|he|she|these people|the (?:authors?|writers?))\W*$/iu;
/** What was written is a paper again: `were they published?` */
const WHO_WRITES = new RegExp(
  `(\\b(?:did|do|does|have|has|had) )${PERSON}(?= (?!been\\b)(?:\\p{L}+ ){0,2}${WRITING}\\b)|(?<!\\b(?:was|were|is|are|be|been) )\\b${PERSON}(?= (?:also |have |has )*(?:wrote|written|published|authored)\\b)`,
  'iu',
);
/** `are they by the same authors?` points to papers. */
const BY_THEM = new RegExp(
  `(?<!\\b(?:they|these|those|both|it)\\b.*)(\\b(?:by|from) )(?:them|him|her|${PERSON})(?!\\p{L})(?! of\\b)`,
  'iu',
);
const THEIR_WORK = /\b(?:their|his|her) (other |further )?(papers|works?|publications)\b/iu;

/** Puts the names, or `the authors of X`, where a question points back to who wrote; undefined where it does not. */
export function nameAuthors(question: string, context: Context): string | undefined {
  const papers = listed(severalOf(context));
  if (papers === '') return undefined;
  if (WHO_THEY_ARE.test(question)) return `who wrote ${papers}?`;
  const { asked = '' } = context;
  const people = listed(peopleIn(context).map(({ start, end }) => asked.slice(start, end)));
  const authors = people || `the authors of ${papers}`;
  for (const pointing of [WHO_WRITES, BY_THEM]) {
    if (!pointing.test(question)) continue;
    return question.replace(pointing, (_found, before = '') => `${before}${authors}`);
  }
  if (!THEIR_WORK.test(question)) return undefined;
  return question.replace(THEIR_WORK, (_found, other = '', noun) => `${other}${noun} by ${authors}`);
}
