// `In spring, the lake turns green` as `The lake turns green in spring`.
import { isContent } from '../compareTexts.ts';
import { firstVerb, readTokenText, type TokenText, textOf } from '../propositions/nounPhrases.ts';
import type { Token } from '../readTokens.ts';

/** In words: no longer phrase is looked for. */
const MAX_FRONT = 25;

/**
 * The sentence with the phrase or clause that stands in front behind its main clause; undefined where it has none, or where
 * another text, which has none in front, lacks a word of it: what is left out limits nothing there.
 */
export function withFrontBehind(told: string, other: string): string | undefined {
  const sentence = readTokenText(told);
  const { tokens, text } = sentence;
  const [opening] = tokens;
  if (opening?.tag !== 'subordinator' && (opening?.tag !== 'preposition' || opening.lower === 'of'))
    return undefined;
  const from = endOfFront(sentence, opening.tag === 'subordinator');
  const part = tokens[from]?.part;
  if (from < 0 || part === undefined || !holdsFront(readTokenText(other), tokens.slice(0, from)))
    return undefined;
  const to = tokens.findLastIndex((token) => token.part === part);
  const main = textOf(sentence, from, to);
  const front = textOf(sentence, 0, from - 1);
  const rest = text.slice((tokens[from]?.start ?? 0) + main.length);
  return `${main} ${front.charAt(0).toLowerCase()}${front.slice(1)}${rest}`;
}

/** Where the main clause begins, behind a comma; -1 for nowhere. */
function endOfFront({ tokens }: TokenText, isClause: boolean): number {
  const comma = tokens.findIndex(({ marks, depth }, at) => at > 0 && depth === 0 && marks.includes(','));
  if (comma < 0 || comma > MAX_FRONT) return -1;
  const hasVerb = firstVerb(tokens, 0, comma - 1) >= 0;
  const opensMain = tokens[comma]?.tag !== 'coordinator' && firstVerb(tokens, comma, tokens.length - 1) >= 0;
  return opensMain && hasVerb === isClause ? comma : -1;
}

function holdsFront(other: TokenText, front: readonly Token[]): boolean {
  const opens =
    OPENS.has(other.tokens[0]?.tag ?? 'noun') &&
    endOfFront(other, other.tokens[0]?.tag === 'subordinator') >= 0;
  const keys = new Set(other.tokens.map(({ key }) => key));
  return !opens && front.every((token) => !isContent(token) || keys.has(token.key));
}

const OPENS = new Set<Token['tag']>(['preposition', 'subordinator']);
