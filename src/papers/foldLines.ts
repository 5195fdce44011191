/** Verbatim but for line breaks, each with the white space around it one space. */
export function foldLines(text: string): string {
  const trimmed = text.trim();
  return LINE_BREAK.test(trimmed) ? trimmed.replace(LINE_BREAKS, ' ') : trimmed;
}

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;
const LINE_BREAKS = /\s*[\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/gu;
