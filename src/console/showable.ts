/** What may not reach a terminal: control and escape characters, those that turn the direction of text, and broken halves of a pair. */
const UNSAFE = /[\p{Cc}\u2028\u2029]|\p{Bidi_Control}/gu;
const UNPAIRED = /\p{Cs}/gu;

/** A text of a paper, a question or a model as it may be written to a terminal; line breaks stay. */
export function showable(text: string): string {
  return text
    .replace(UNSAFE, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''))
    .replace(UNPAIRED, '\uFFFD');
}
