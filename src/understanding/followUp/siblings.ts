import type { Paper } from '../../papers/paper.ts';

const MEMBER = String.raw`(?:\p{Lu}|\d)[\p{L}\d.-]*[\p{L}\d]`;
/** `Ultra, Pro, and Nano`; `2B and 9B`. */
const ENUMERATION = new RegExp(`(?<![\\p{L}\\d])${MEMBER}(?:, ${MEMBER})*,? (?:and|or) ${MEMBER}`, 'gu');

/** What these papers list beside a part of a family: `Pro` and `Nano` beside `Ultra`. */
export function siblingsOf(part: string, papers: readonly Paper[]): readonly string[] {
  const families = papers.flatMap(({ abstract }) => abstract.match(ENUMERATION) ?? []);
  const family = families
    .map((list) => list.split(/,? (?:and|or) |, /u))
    .find((members) => has(members, part));
  return family?.filter((member) => !has([member], part)) ?? [];
}

function has(members: readonly string[], part: string): boolean {
  return members.some((member) => member.toLowerCase() === part.toLowerCase());
}
