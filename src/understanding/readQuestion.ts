/** In UTF-16 units. What is asked in words is shorter; reading far more would keep everybody else waiting. */
export const MAX_QUESTION_CHARACTERS = 1_000;

export interface ReadQuestion {
  /** Trimmed, one line, NFC; empty where nothing can be searched for. */
  readonly question: string;
  /** Whether only the beginning of it was read. */
  readonly isCut: boolean;
}

/** The question as it is searched. */
export function readQuestion(raw: string): ReadQuestion {
  const whole = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isCut = whole.length > MAX_QUESTION_CHARACTERS;
  const question = isCut ? beginning(whole) : whole;
  return { question: /[\p{L}\p{N}]/u.test(question) ? question : '', isCut };
}

/** Ends with a whole word, or at least with a whole character. */
function beginning(text: string): string {
  const cut = text.slice(0, MAX_QUESTION_CHARACTERS).replace(/[\uD800-\uDBFF]$/u, '');
  const lastSpace = cut.lastIndexOf(' ');
  return lastSpace > 0 ? cut.slice(0, lastSpace) : cut;
}
