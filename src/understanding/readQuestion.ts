import { isStopWord } from '../language/words.ts';
import { spellOut } from './spellOut.ts';
import { withoutAddresses, withoutMarks } from './withoutMarks.ts';

/** In UTF-16 units. What is asked in words is shorter; reading far more would keep everybody else waiting. */
export const MAX_QUESTION_CHARACTERS = 1_000;
/** Of what was written, marks and addresses included; Discord sends no more. */
const MAX_WRITTEN_CHARACTERS = 6_000;

export interface ReadQuestion {
  /** Trimmed, one line, NFC; empty where nothing can be searched for. */
  readonly question: string;
  /** Whether only the beginning of it was read. */
  readonly isCut: boolean;
}

/** The question as it is searched: without the marks and short forms of a chat, and without addresses. */
export function readQuestion(raw: string): ReadQuestion {
  const written = raw.slice(0, MAX_WRITTEN_CHARACTERS).normalize('NFC');
  const whole = spellOut(withoutShouting(withoutAddresses(withoutMarks(written))))
    .replace(/\s+/gu, ' ')
    .trim();
  const isCut = whole.length > MAX_QUESTION_CHARACTERS || raw.length > MAX_WRITTEN_CHARACTERS;
  const question = isCut ? beginning(whole) : whole;
  return { question: /[\p{L}\p{N}]/u.test(question) ? question : '', isCut };
}

/** A question in capitals throughout, told by its small words, says no more by them: `WHAT DO OWLS EAT`. */
function withoutShouting(text: string): string {
  const isShouted = !/\p{Ll}/u.test(text) && text.split(/\P{L}+/u).some((word) => isShoutedStop(word));
  return isShouted ? text.toLowerCase() : text;
}

/** Single letters are names as often. */
function isShoutedStop(word: string): boolean {
  return word.length > 1 && isStopWord(word.toLowerCase());
}

/** Ends with a whole word, or at least with a whole character. */
function beginning(text: string): string {
  const cut = text.slice(0, MAX_QUESTION_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, '');
  const lastSpace = cut.lastIndexOf(' ');
  return lastSpace > 0 ? cut.slice(0, lastSpace) : cut;
}
