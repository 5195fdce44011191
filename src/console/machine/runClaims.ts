import { z } from 'zod';
import type { CheckClaims } from '../../answering/checkClaimsWith.ts';
import { citationKey } from '../../answering/citation.ts';
import { MAX_CLAIMS } from '../../answering/claimsIn.ts';
import type { CheckedClaim } from '../../answering/foundClaim.ts';
import type { OpenCollection } from '../../collections/collections.ts';
import { citationRow, type Output } from './output.ts';
import { askedByScript, judgeBatch } from './readBatch.ts';

const USAGE = 'Use: npm run --silent claims -- --batch FILE.jsonl (each line {"id","claim"})';

const row = z.object(
  { id: z.union([z.string(), z.number()], 'must be a text or a number'), claim: z.string('must be a text') },
  'is not an object: write {"id": "…", "claim": "…"}',
);

export interface ClaimsParts {
  readonly checkClaims: CheckClaims;
  readonly collection: OpenCollection;
  readonly output: Output;
}

/** `claims`: what the papers say of the claims of a file; one JSON object a line. Gives the exit code. */
export function runClaims(
  args: readonly string[],
  { checkClaims, collection, output }: ClaimsParts,
): Promise<number> {
  return judgeBatch(args, { usage: USAGE, row, output }, async ({ claim }) => {
    const { claims } = await checkClaims(claim, askedByScript(collection));
    return asOne(claims);
  });
}

/** A claim of several sentences is contradicted where one of them is, and supported where all are, and all were checked. */
function asOne(checked: readonly CheckedClaim[]): object {
  const found = checked.flatMap((each) => (each.verdict === 'not-in-papers' ? [] : each));
  const opposed = found.filter(({ verdict }) => verdict === 'contradicted');
  const isWhole = found.length > 0 && found.length === checked.length && checked.length < MAX_CLAIMS;
  const deciding = opposed.length > 0 || !isWhole ? opposed : found;
  const cited = deciding.flatMap(({ statement }) => statement.citations);
  const citations = new Map(cited.map((citation) => [citationKey(citation), citation]));
  return {
    verdict: deciding[0]?.verdict ?? 'not-found',
    citations: [...citations.values()].map(citationRow),
  };
}
