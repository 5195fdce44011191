import { lexicon } from '../language/lexicon.ts';
import { questionKind } from '../understanding/questionKind.ts';
import { isBetween, isGraded } from './comparing.ts';
import { type CueKind, findCues } from './edits/cues.ts';
import { isUnderNegation } from './isUnderNegation.ts';
import { namedEdits } from './judgeClaim.ts';
import { readTextTerms } from './readTextTerms.ts';
import { readTokens, type Token } from './readTokens.ts';
import { antonymsOf } from './words/kinship.ts';

const YES_OR_NO = /^(yes|no)\s*[.,:;–—]\s*/iu;
/** What a question may ask for and a statement must then say, too. */
const ASKED: readonly CueKind[] = ['every', 'sole', 'lead', 'cause', 'or', 'only', 'bound'];
/** What a statement leaves open, so that it says neither yes nor no. */
const LEFT_OPEN: readonly CueKind[] = ['possible', 'due', 'aim', 'report', 'others', 'some', 'condition'];
/** Edits by which a statement would say something else than was asked. */
const OTHERWISE: readonly string[] = ['only thing', 'unit', 'turned', 'sides', 'swapped', 'rivals'];

/**
 * Whether the yes or no in front of a statement is what it says to the question. Both must share a verb, or tell a degree
 * in one direction: denied in one of them, it is a no. Where the two differ, where either is hedged, and where the sides
 * of a comparison are not the same words, nobody knows.
 */
export function isRightYesOrNo(written: string, question: string): boolean {
  const found = YES_OR_NO.exec(written);
  if (!found || questionKind(question) !== 'yesNo') return false;
  const statement = written.slice(found[0].length);
  const [asked, said] = [question, statement].map((text) => readTokens(readTextTerms(text)));
  if (!asked || !said || !isSayable(asked, said)) return false;
  const isYes = found[1]?.toLowerCase() === 'yes';
  const edits = namedEdits({ statement: question, sentences: [statement] });
  const isOpposed = !isYes && edits.includes('opposite'); // its opposite is what a no tells of
  if (!isOpposed && edits.some((edit) => OTHERWISE.includes(edit))) return false;
  const answers = new Set(sharedSigns(asked, said));
  return answers.size === 1 && answers.has(isYes ? 'same' : 'opposite');
}

function isSayable(asked: readonly Token[], said: readonly Token[]): boolean {
  const has = (tokens: readonly Token[], kind: CueKind) => findCues(tokens, kind).length > 0;
  if (has(asked, 'negation')) return false; // to `doesn't it help?` a yes may be either
  if (ASKED.some((kind) => has(asked, kind) && !has(said, kind))) return false;
  if (LEFT_OPEN.some((kind) => has(said, kind) && !has(asked, kind))) return false;
  const numbers = new Set(said.flatMap(({ quantity, key }) => (quantity ? key : [])));
  if (asked.some(({ quantity, key }) => quantity && !numbers.has(key))) return false;
  return !asked.some(isBetween) || areSidesAlike(asked, said);
}

/** Whether what stands before `than`, or behind it, shares a word in both, and nothing stands on the other side. */
function areSidesAlike(asked: readonly Token[], said: readonly Token[]): boolean {
  const [sides, others] = [asked, said].map((tokens) => {
    const at = tokens.findIndex(isBetween);
    return [tokens.slice(0, at), tokens.slice(at + 1)].map((side) => side.filter(isTelling));
  });
  const isShared = (one: readonly Token[] = [], other: readonly Token[] = []) =>
    one.some(({ key }) => other.some((each) => each.key === key));
  if (!sides || !others || !said.some(isBetween)) return false;
  const isAlike = isShared(sides[0], others[0]) || isShared(sides[1], others[1]);
  return isAlike && !isShared(sides[0], others[1]) && !isShared(sides[1], others[0]);
}

function isTelling({ kind, tag }: Token): boolean {
  return kind !== 'function' && tag === 'noun';
}

/** For each verb or degree that both tell: whether both affirm it, or one denies it or tells its opposite. */
function sharedSigns(asked: readonly Token[], said: readonly Token[]): readonly Relation[] {
  return asked.flatMap((one, i) => {
    const itself = said.some(({ key }) => key === one.key);
    return said.flatMap((other, j) => {
      const relation = itself && one.key !== other.key ? undefined : relationOf(one, other);
      if (!relation) return [];
      const isDenied = isUnderNegation(asked, i) !== isUnderNegation(said, j);
      return isDenied === (relation === 'opposite') ? 'same' : 'opposite';
    });
  });
}

type Relation = 'same' | 'opposite';

const VERBS: ReadonlySet<Token['tag']> = new Set(['base', 'finite', 'participle', 'ing']);

function relationOf(one: Token, other: Token): Relation | undefined {
  const [isDegree, isVerb] = [
    directionOf(one) !== 0 && directionOf(other) !== 0 && isDegreeOf(one) === isDegreeOf(other),
    VERBS.has(one.tag) || VERBS.has(other.tag),
  ];
  if (!isDegree && !isVerb) return undefined;
  if (one.key === other.key) return 'same';
  if (antonymsOf(one.lower).has(other.key)) return 'opposite';
  return isDegree && directionOf(one) === directionOf(other) ? 'same' : undefined;
}

function isDegreeOf(token: Token): boolean {
  return isGraded(token) || token.lower === 'more' || token.lower === 'less' || token.lower === 'fewer';
}

function directionOf({ lower }: Token): -1 | 0 | 1 {
  if (lexicon('upward').words.has(lower)) return 1;
  return lexicon('downward').words.has(lower) ? -1 : 0;
}
