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
