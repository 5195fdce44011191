import type { ClaimReading } from './readClaim.ts';

/** The statement's words of content that neither title nor sentences hold, as they are written. */
export function unheldWords({ statement, supports, title }: ClaimReading): readonly string[] {
  const named = new Set(title.terms.map(({ key }) => key));
  return statement.terms.flatMap(({ kind, key, lower }, i) =>
    kind === 'function' || named.has(key) || supports.some(({ holds }) => holds[i]) ? [] : [lower],
  );
}

/** How many of the statement's words of content the title and the sentences that it leans on hold, from 0 to 1. */
export function heldShare({ statement, supports, title }: ClaimReading): number {
  const content = [...statement.terms.entries()].filter(([, { kind }]) => kind === 'content');
  if (content.length === 0) return 1;
  const named = new Set(title.terms.map(({ key }) => key));
  const held = content.filter(([i, { key }]) => named.has(key) || supports.some(({ holds }) => holds[i]));
  return held.length / content.length;
}

/** How many of the statement's numbers and words of content the sentences that it leans on hold. */
export function heldCount({ statement, supports }: ClaimReading): number {
  return statement.terms.filter(
    ({ kind }, i) => kind !== 'function' && supports.some(({ holds }) => holds[i]),
  ).length;
}
