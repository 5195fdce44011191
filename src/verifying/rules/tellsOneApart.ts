import type { ClaimReading } from '../readClaim.ts';
import type { TextReading } from '../readText.ts';

const MEMBER = String.raw`(?:\p{Lu}|\d)[\p{L}\d.-]*[\p{L}\d]`;
/** `Ultra, Pro, and Nano … from complex tasks to use on a device`. */
const SPREAD = new RegExp(
  String.raw`(?<![\p{L}\d])(${MEMBER}(?:, ${MEMBER})*,? (?:and|or) ${MEMBER})\b[^.;]*?\b(?:ranging|range|ranges|varying|vary|varies|all the way|extending|extend) from\b(.*)`,
  'u',
);

/** Whether the statement tells of one of several what a sentence spreads over all of them: which is for what, is not told. */
export function tellsOneApart({ statement, supports: [best] }: ClaimReading): boolean {
  const [, listed, spread] = SPREAD.exec(best?.sentence.text ?? '') ?? [];
  if (!best || listed === undefined || spread === undefined) return false;
  const members = listed.toLowerCase().split(/,? (?:and|or) |, /u);
  const named = members.filter((member) => statement.terms.some(({ lower }) => lower === member));
  return named.length > 0 && named.length < members.length && takesOver(statement, best.sentence, spread);
}

function takesOver({ terms }: TextReading, sentence: TextReading, spread: string): boolean {
  const from = sentence.text.length - spread.length;
  const told = new Set(
    sentence.terms.filter(({ kind, start }) => kind === 'content' && start >= from).map(({ key }) => key),
  );
  return terms.some(({ key }) => told.has(key));
}
