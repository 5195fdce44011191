const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text in at most `limit` UTF-16 units, ended by an ellipsis where something is left out; whole graphemes only. */
export function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${startOf(text, limit - 1).trimEnd()}…`;
}

/** The text in pieces of at most `limit` units that together are the text; broken after a sentence, a space, a grapheme. */
export function splitText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const start = startOf(rest, limit);
    const end = breakIn(start, /[.!?\n]\s/gu) || breakIn(start, /\s/gu) || start.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** As many whole graphemes as fit; a single one that does not fit is broken at a code point. */
function startOf(text: string, limit: number): string {
  // Looking a little further shows whether the grapheme at the limit is complete.
  const window = text.slice(0, limit + 64);
  let end = 0;
  for (const { index, segment } of graphemes.segment(window)) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  if (end > 0) return text.slice(0, end);
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
}

function breakIn(text: string, boundary: RegExp): number {
  const last = [...text.matchAll(boundary)].at(-1);
  return last ? last.index + last[0].length : 0;
}
