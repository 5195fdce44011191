// What a message tells beside what it asks: `I am new here. What do owls eat? Asking for a friend.`
import { lexicon } from '../language/lexicon.ts';
import { isStopWord } from '../language/words.ts';
import { partsOfMessage } from './mainClause.ts';
import type { ReadText } from './paperText.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The text without the asides that hold no word of the papers: those tell why somebody asks. */
export function withoutAsides({ text, words }: ReadText, { paperCounts }: Vocabulary): string {
  const isAbout = ({ start, end }: { readonly start: number; readonly end: number }) =>
    words.some(
      (word) => word.start >= start && word.end <= end && tells(word.text) && paperCounts.has(word.stem),
    );
  const parts = partsOfMessage(text);
  if (!parts.some(({ asks }) => asks)) return text;
  return parts
    .filter((part) => part.asks || isAbout(part))
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/^[\s,]*(?:but\s+)?/iu, '')
    .trim();
}

/** The places of the words in sentences that ask nothing, beside those that do. */
export function wordsOfAsides({ text, words }: ReadText): ReadonlySet<number> {
  const parts = partsOfMessage(text);
  const asides = parts.filter(({ asks }) => !asks);
  if (asides.length === parts.length) return new Set();
  const isAside = (at: number) => asides.some(({ start, end }) => at >= start && at < end);
  return new Set([...words.keys()].filter((place) => isAside(words[place]?.start ?? 0)));
}

function tells(word: string): boolean {
  return !isStopWord(word) && !lexicon('askers-talk').words.has(word);
}
