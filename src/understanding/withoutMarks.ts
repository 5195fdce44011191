// What a chat writes into a text and what is no word of it.

/** Discord's: mentions of members, roles, channels and commands, custom emoji, times, places of a server, sounds. */
const MARKUP =
  /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\p{L})?|id:[\w-]+(?::\d+)?|sound:\d+:\d+|\/[^<>:\n]+:\d+)>/u;
/** `@everyone`, and an emoji by its name: `:owl:`. */
const SPELLED = /(?<![\w.])@(?:everyone|here)\b|(?<![^\s\p{P}]):[\w+-]{1,32}:(?=[\s?!.,]|$)/u;
const MARKS = new RegExp(`${MARKUP.source}|${SPELLED.source}`, 'giu');

/**
 * A link with its scheme or `www.`, an invitation, a mail address: without what ends the sentence, and in writings
 * without spaces up to the words behind it.
 */
const IN_LINK = String.raw`[^\s<>、。，？！」）\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const LINK = String.raw`(?:https?:\/\/|\bwww\.|\bdiscord\.(?:gg|com)\/)${IN_LINK}*(?<![.,;:!?"'’”)\]])`;
const MAIL = String.raw`(?:mailto:)?(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.)+\p{L}{2,}`;
const ADDRESSES = new RegExp(`<?(?:${LINK}|${MAIL})>?`, 'giu');
/** `[the paper](https://…)`: its text is part of the sentence. */
const MASKED_LINK = /\[([^[\]\n]+)\]\(<?https?:\/\/[^\s)]+\)/giu;

/** The text without a chat's marks; its lines stay. */
export function withoutMarks(text: string): string {
  return leaveOut(text, MARKS);
}

/** The same without addresses. */
export function withoutAddresses(text: string): string {
  return leaveOut(text.replace(MASKED_LINK, '$1'), ADDRESSES);
}

/** The addresses in a text, as they stand there. */
export function addressesIn(text: string): readonly string[] {
  return text.match(ADDRESSES) ?? [];
}

/** Stands where a mark stood; in Unicode's area for private use. */
const GAP = '\uE000';
const EMPTY_BRACKETS = new RegExp(`\\([^\\S\\n]{0,9}${GAP}[^\\S\\n]{0,9}\\)`, 'gu');
const GAPS = new RegExp(`[^\\S\\n]{0,9}(?:${GAP}[^\\S\\n]{0,9})+(?=([?!.,;]|\\n|$)?)`, 'gu');

/** The gap closes: a space stays between two words, none before the end of a sentence or a line. */
function leaveOut(text: string, marks: RegExp): string {
  const gaps = text.replace(marks, GAP);
  if (gaps === text) return text;
  return gaps
    .replace(EMPTY_BRACKETS, GAP)
    .replace(GAPS, (_gap, end?: string) => (end === undefined ? ' ' : ''))
    .trim();
}
