import { quotationAfter } from '../papers/quotation.ts';
import { splitSentences } from '../papers/splitSentences.ts';

/** The sentences of a statement; none ends within quotation marks, nor within the title of the paper. */
export function statementParts(statement: string, title: string): readonly string[] {
  const parts: string[] = [];
  for (const sentence of splitSentences(statement)) {
    const last = parts.at(-1);
    if (last !== undefined && (quotationAfter(last).isOpen || endsInTitle(last, sentence, title)))
      parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts.length > 0 ? parts : [statement];
}

/** How many characters before and after a full stop tell that it is the title's. */
const BESIDE = 12;

function endsInTitle(before: string, after: string, title: string): boolean {
  const seam = `${before.slice(-BESIDE)} ${after.slice(0, BESIDE)}`.toLowerCase();
  return title.toLowerCase().replace(/\s+/gu, ' ').includes(seam);
}
