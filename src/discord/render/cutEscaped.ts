import { cutText } from '../../presenting/cutText.ts';
import { escapeText } from './escapeText.ts';

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
