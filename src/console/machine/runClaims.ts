import { z } from 'zod';
import type { CheckedClaim } from '../../answering/checkClaims.ts';
import type { CheckClaims } from '../../answering/checkClaimsWith.ts';
import type { OpenCollection } from '../../collections/collections.ts';
import type { Output } from './output.ts';
import { citationRow } from './output.ts';
import { askedByScript, readBatch, readFlags } from './readBatch.ts';

const USAGE = 'Use: npm run --silent claims -- --batch FILE.jsonl (each line {"id","claim"})';

const row = z.object(
  { id: z.union([z.string(), z.number()], 'must be a text or a number'), claim: z.string('must be a text') },
  'is not an object: write {"id": "…", "claim": "…"}',
);

export interface ClaimsParts {
  readonly checkClaims: CheckClaims;
  /** What they are checked against. */
  readonly collection: OpenCollection;
  readonly output: Output;
}

/** `claims`: what the papers say of the claims of a file; one JSON object a line. Gives the exit code. */
export async function runClaims(
  args: readonly string[],
  { checkClaims, collection, output }: ClaimsParts,
): Promise<number> {
  const flags = readFlags(args, { batch: { type: 'string' } }, USAGE);
  if ('refusal' in flags) return output.refuse(flags.refusal);
  if (flags.batch === undefined) return output.refuse([USAGE]);
  const { rows, problems } = await readBatch(flags.batch, row);
  let exitCode = output.refuse(problems);
  for (const { id, claim } of rows) {
    try {
      const { claims } = await checkClaims(claim, askedByScript(collection));
      output.line({ id, ...asOne(claims) });
    } catch (error) {
      exitCode = output.fail(`claim ${id} failed`, error);
    }
  }
  return exitCode;
}

/** A claim of several sentences is contradicted where one of them is, and supported where all are. */
function asOne(checked: readonly CheckedClaim[]): object {
  const found = checked.flatMap((each) => (each.verdict === 'not-in-papers' ? [] : each));
  const opposed = found.filter(({ verdict }) => verdict === 'contradicted');
  const isWhole = found.length > 0 && found.length === checked.length;
  const deciding = opposed.length > 0 || !isWhole ? opposed : found;
  return {
    verdict: deciding[0]?.verdict ?? 'not-found',
    citations: deciding.flatMap(({ statement }) => statement.citations.map(citationRow)),
  };
}
