import { eng } from 'stopword';
import { keyOf } from '../language/lemma.ts';
import { lexicon } from '../language/lexicon.ts';
import type { Quantity } from '../language/readNumbers.ts';
import type { WrittenWord } from '../language/readWords.ts';

/** A word or a whole number (`2 billion` is one term), in the form in which texts are compared. */
export interface Term {
  readonly kind: 'content' | 'function' | 'number';
  /** Base form and stem of a word; the likeliest value of a number. */
  readonly key: string;
  /** As written, lower case. */
  readonly lower: string;
  readonly text: string;
  readonly quantity?: Quantity;
  /** Written like a name: `GPT4`, `RCfD`, `MMLU`, or a capital where no sentence begins. */
  readonly isName: boolean;
  /** Has no digit and no inner capital, so that it may have synonyms. */
  readonly isPlain: boolean;
  /** UTF-16 offsets in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Words that need no support: the small ones, and those that tell that something is told. */
const FUNCTION_WORDS = new Set([...eng, ...lexicon('framing').words]);

export function readTerms(words: readonly WrittenWord[], numbers: readonly Quantity[]): readonly Term[] {
  const numberAt = new Map(numbers.map((quantity) => [quantity.from, quantity]));
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const quantity = numberAt.get(at);
    if (quantity && word) {
      terms.push(numberTerm(quantity, word));
      at = quantity.to - 1;
    } else if (word && word.kind !== 'sign') terms.push(wordTerm(word, at));
  }
  return terms;
}

function numberTerm(quantity: Quantity, { lower, text, start, end }: WrittenWord): Term {
  const key = `#${quantity.values[0]}`;
  return { kind: 'number', key, lower, text, quantity, isName: false, isPlain: false, start, end };
}

function wordTerm({ kind, lower, text, start, end }: WrittenWord, at: number): Term {
  const place = { start, end };
  if (kind === 'link')
    return { kind: 'content', key: lower, lower, text, isName: false, isPlain: false, ...place };
  const isFunction = FUNCTION_WORDS.has(lower) && !isAcronym(text) && !isLetter(text, at);
  const isName = !isFunction && isNameLike(text, at);
  const key = /\d/u.test(lower) ? lower : lower === 'an' ? 'a' : keyOf(lower);
  const isPlain = !isFunction && /^(?:\p{L}\p{Ll}*|\p{Lu}{5,})$/u.test(text);
  return { kind: isFunction ? 'function' : 'content', key, lower, text, isName, isPlain, ...place };
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}{2,}$/u.test(text);
}

/** The `A` of `method A`. */
function isLetter(text: string, at: number): boolean {
  return text === 'A' && at > 0;
}

function isNameLike(text: string, at: number): boolean {
  if (!/[\p{Lu}\d]/u.test(text)) return false;
  if (/\d/u.test(text) && /\p{L}/u.test(text)) return true;
  if (/\p{L}.*\p{Lu}/u.test(text)) return true;
  return at > 0 && /^\p{Lu}/u.test(text) && text.length > 1;
}
