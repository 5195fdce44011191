import { lexicon } from '../language/lexicon.ts';
import { wordClass } from '../language/wordClass.ts';
import { analyse } from '../search/analyse.ts';
import { isAmount, isBeating, isBetween, isGraded } from '../verifying/comparing.ts';
import type { Term } from '../verifying/readTerms.ts';
import { readTextTerms } from '../verifying/readTextTerms.ts';
import type { Evidence } from './evidence.ts';

const MAX_CHARACTERS = 60;
const MAX_WORDS = 7;

/**
 * Whether a writer's heading may stand above its statements: a paper's title, or short, without link or
 * mention, and in the words of the papers. It names and asserts nothing, since it has no citation that could be checked.
 */
export function isHeading(text: string, { papers }: Evidence): boolean {
  if (papers.some(({ paper }) => paper.title === text)) return true;
  if (text.length > MAX_CHARACTERS || text.split(/\s+/u).length > MAX_WORDS) return false;
  if (/[<>@[\]()*_`|\n]|:\/\/|www\.|[.!?]$/u.test(text)) return false;
  const known = new Set(
    papers.flatMap(({ paper, sentences }) => analyse(`${paper.title}\n${sentences.join('\n')}`, 'english')),
  );
  return (
    !asserts(text) && analyse(text, 'english').every((term) => known.has(term) || plainTerms().has(term))
  );
}

/** Whether a text has what makes a sentence: a verb, a denial, a rank, or a number that is no version of a name. */
function asserts(text: string): boolean {
  const { terms } = readTextTerms(text);
  return terms.some((term, i) => {
    if (term.quantity) return !/^\p{Lu}/u.test(terms[i - 1]?.text ?? '');
    if (isPlain(term)) return false;
    return isAuxiliary(term.lower) || isRanking(term) || isFiniteVerb(term, terms[i + 1]);
  });
}

let plain: ReadonlySet<string> | undefined;

/** The terms that name a part of a digest. */
function plainTerms(): ReadonlySet<string> {
  plain ??= new Set(analyse([...lexicon('heading-word').words].join(' '), 'english'));
  return plain;
}

function isAuxiliary(word: string): boolean {
  return lexicon('auxiliary').words.has(word) || lexicon('cue-negation').words.has(word);
}

function isPlain({ lower }: Term): boolean {
  const terms = analyse(lower, 'english');
  return terms.length > 0 && terms.every((term) => plainTerms().has(term));
}

function isRanking(term: Term): boolean {
  return isAmount(term) || isBetween(term) || isBeating(term) || isGraded(term);
}

/** `beats`, `released` with nothing behind it; `learning` and `released models` are names of things. */
function isFiniteVerb({ lower, kind }: Term, next: Term | undefined): boolean {
  if (kind === 'function') return false;
  if (lower.endsWith('ing') || (lower.endsWith('ed') && next?.kind === 'content')) return false;
  return wordClass(lower).isVerb;
}
