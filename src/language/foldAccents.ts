/** Without the accents of Latin, Greek and Cyrillic letters, so that they may be left out. */
export function foldAccents(word: string): string {
  return /^[ -~]*$/u.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC');
}
