import { analyse } from '../search/analyse.ts';
import type { Evidence } from './evidence.ts';

const MAX_CHARACTERS = 60;
const MAX_WORDS = 7;
/** Words that name a part of a digest without saying anything about a paper. */
const PLAIN_WORDS =
  'aims applications approach architecture availability compared comparison context contributions data evaluation findings goals limits methods models overview performance problem release results scope sizes tasks theory training';
const PLAIN_TERMS = new Set(analyse(PLAIN_WORDS, 'english'));

/**
 * Whether a writer's heading may stand above its statements: a paper's title, or short, without link or
 * mention, and in the words of the papers, since a heading has no citation that could be checked.
 */
export function isHeading(text: string, { papers }: Evidence): boolean {
  if (papers.some(({ paper }) => paper.title === text)) return true;
  if (text.length > MAX_CHARACTERS || text.split(/\s+/u).length > MAX_WORDS) return false;
  if (/[<>@[\]()*_`|\n]|:\/\/|www\.|[.!?]$/u.test(text)) return false;
  const known = new Set(
    papers.flatMap(({ paper, sentences }) => analyse(`${paper.title}\n${sentences.join('\n')}`, 'english')),
  );
  return analyse(text, 'english').every((term) => known.has(term) || PLAIN_TERMS.has(term));
}
