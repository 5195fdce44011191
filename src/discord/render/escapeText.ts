import { cutText } from '../../presenting/cutText.ts';

// Text of papers, models and members, made inert for Discord: it shows as it is and does nothing.

/** Breaks up what Discord's server reads as a mention, whatever stands around it. */
const GAP = '\u200b';

/** Plain text as Discord markdown that draws exactly that text: no style, link, mention, heading, list, quote or emoji. */
export function escapeText(plain: string): string {
  return plain
    .replaceAll(/[\\*_~`|<[\]]/gu, '\\$&')
    .replaceAll(/:(?=\S)/gu, '\\:')
    .replaceAll(/^(\s*)([-+#>])/gmu, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])/gmu, '$1\\$2')
    .replaceAll(/<(?=[@#/:\\]|t\\?:|id\\?:|a\\?:)/gu, `<${GAP}`)
    .replaceAll(/@(?=everyone|here)/giu, `@${GAP}`);
}

/** Units that escaping makes of one. */
const LONGEST_ESCAPE = 4;

/** The text as Discord's markdown of at most `limit` units, cut like `cutText` does. */
export function cutEscaped(text: string, limit: number): string {
  for (let length = limit; length > 1; ) {
    const escaped = escapeText(cutText(text, length));
    if (escaped.length <= limit) return escaped;
    length -= Math.ceil((escaped.length - limit) / LONGEST_ESCAPE);
  }
  return '…';
}

/** More marks on one letter than any script needs draw over the lines around them. */
const MOST_MARKS_ON_A_LETTER = 4;
const MARK_PILE = new RegExp(`(\\p{M}{${MOST_MARKS_ON_A_LETTER}})\\p{M}+`, 'gu');

/** Zero-width, bidirectional and other format characters; a joiner stays inside an emoji. */
const INVISIBLE =
  /(?!(?<=[\p{Extended_Pictographic}\p{M}\p{Sk}])\u200d(?=\p{Extended_Pictographic}))\p{Cf}/gu;
const CONTROL = /[^\P{Cc}\n]/gu;

/** Text as it can be seen: NFC, well formed, without characters that hide, reorder or pile up. */
export function plainText(raw: string): string {
  return raw
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(INVISIBLE, '')
    .normalize('NFC')
    .replaceAll(MARK_PILE, '$1');
}

/** The same on one line. */
export function plainLine(raw: string): string {
  return plainText(raw).replaceAll(/\s+/gu, ' ').trim();
}
