// Claims that the rules leave open, read by a second reader.
import type { DraftStatement } from './draft.ts';
import {
  type CheckedClaim,
  type ClaimOfPaper,
  type FoundClaim,
  opposedBy,
  supported,
  verify,
} from './foundClaim.ts';
import type { Readings } from './openReadings.ts';
import type { Passage } from './secondReader.ts';
import { unsettled } from './unsettledClaim.ts';

/** Second readings of what is not verbatim, and whether their word can show what the rules doubt. */
export interface ReadingAgain extends Pick<Readings, 'ask'> {
  readonly showsDoubts: boolean;
}

/** A sentence near to a claim, for a second reader. */
interface Near extends ClaimOfPaper {
  /** Whether the rules know that it does not support the claim, whatever a reader says. */
  readonly isVetoed?: boolean;
  /** Whether it may decide that the claim is contradicted. */
  readonly mayOppose?: boolean;
}

/** What the rules say of a claim, and what a second reader is to judge of it. */
export interface Ruled {
  readonly claim: CheckedClaim;
  readonly toRead: readonly Near[];
}

/**
 * What a second reader says of the sentences near to a claim: one that supports it goes before one that says otherwise. A
 * claim that is read to say more than each of them is not found; without a reading the rules decide.
 */
export async function readAgain(
  { claim, toRead }: Ruled,
  { ask, showsDoubts }: ReadingAgain,
): Promise<CheckedClaim> {
  if (toRead.length === 0 || (claim.verdict === 'not-in-papers' && !showsDoubts)) return claim;
  const read = await Promise.all(toRead.map((near) => readNear(near, ask)));
  const supporting = read.find((found) => found?.verdict === 'supported');
  const deciding = supporting ?? read.find((found) => found !== undefined);
  if (deciding) return deciding;
  return claim.verdict === 'supported' ? unsettled(claim.text, toRead[0]) : claim;
}

/** No reading supports what the rules fail, or contradicts what they pass. */
async function readNear(near: Near, ask: Readings['ask']): Promise<FoundClaim | undefined> {
  const ruled = verify(near);
  const passage = ruled.kind === 'dropped' ? claimedOf(near) : ruled.passage;
  if (!passage) return supported(near, ruled);
  const reading = await ask(near.mayOppose ? { ...passage, mayContradict: true } : passage);
  if (reading === 'contradicted') {
    return near.mayOppose ? opposedBy(near.draft.text, near.paper, quotedIn(near)) : undefined;
  }
  return near.isVetoed ? undefined : supported(near, verify(near, reading));
}

/** What the rules fail, for a reader that is asked whether it says otherwise. */
function claimedOf({ draft, paper }: Near): Passage {
  return {
    statement: draft.text,
    sentences: draft.citations.flatMap(({ quote }) => quote ?? []),
    title: paper.title,
  };
}

function quotedIn({ draft: { citations } }: Near): DraftStatement {
  return { text: citations[0]?.quote ?? '', citations };
}
