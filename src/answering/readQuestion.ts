/** The question as it is searched: trimmed, one line, NFC; empty where nothing can be searched for. */
export function readQuestion(raw: string): string {
  const line = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(line) ? line : '';
}
