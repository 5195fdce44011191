import { lexicon } from '../language/lexicon.ts';
import { splitSentences } from '../papers/splitSentences.ts';

/** So many words in several sentences that ask nothing are no question. */
const LEAST_WORDS = 40;

/** Whether a message is a text that was copied in, such as an abstract: it asks nothing. */
export function isPastedText(message: string): boolean {
  const text = message.trim().toLowerCase();
  if (/[?？]/u.test(text) || text.split(/\s+/u).length < LEAST_WORDS) return false;
  const asks = ['question-greeting', 'question-opening', 'question-head'].some((name) =>
    lexicon(name).pattern.test(text),
  );
  return !asks && splitSentences(message).length > 1;
}
