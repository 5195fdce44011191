import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { MAX_CLAIMS } from '../answering/claimsIn.ts';
import type { CheckedClaim } from '../answering/foundClaim.ts';
import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { readChecked } from '../presenting/readChecked.ts';
import { citationShape, nameOf, paperFound, paperShape } from './shapes.ts';
import { LIMIT_REACHED, type McpParts, READ_ONLY, runTool } from './tool.ts';

const MAX_CHARACTERS = 4000;

const outputSchema = z.object({
  claims: z.array(
    z.object({
      text: z.string().describe('The sentence that was checked.'),
      verdict: z
        .enum(['supported', 'contradicted', 'nearest', 'not-found'])
        .describe('nearest: a paper is about it and nothing settles it; what comes nearest is cited.'),
      citations: z.array(citationShape).describe('What supports it, says otherwise or comes nearest.'),
      notCompared: z
        .string()
        .optional()
        .describe('Why the claim could not be compared with the papers, and what to do.'),
    }),
  ),
  papers: z.array(paperShape).describe('Those that are cited.'),
});

/** `check`: what the papers say of each claim in a text. */
export function registerCheck(server: McpServer, parts: McpParts): void {
  const { services } = parts;
  server.registerTool(
    'check',
    {
      title: 'Check a text against the papers',
      description: `Says of each sentence of a text that claims something (up to ${MAX_CLAIMS}) whether the abstracts and records of the loaded papers support it, contradict it, come near to it, or say nothing of it, with the sentence that does. Rules decide, and can be wrong: show the quotations.`,
      inputSchema: z.object({ text: z.string().min(1).max(MAX_CHARACTERS) }),
      outputSchema,
      annotations: READ_ONLY,
    },
    runTool(parts, async ({ text }: { readonly text: string }, call) => {
      const collection = await services.collections.of(call);
      const checked = await services.limit(call, () => services.checkClaims(text, { ...call, collection }));
      if ('kind' in checked) return { refusal: LIMIT_REACHED };
      const { claims } = checked;
      if (claims.length === 0) return { refusal: NOTHING_CLAIMED };
      const papers = [...new Set(claims.flatMap((claim) => paperIn(claim) ?? []))];
      return {
        text: claims.map(drawClaim).join('\n\n'),
        found: { claims: claims.map(claimFound), papers: papers.map(paperFound) },
      };
    }),
  );
}

const NOTHING_CLAIMED = 'There is no claim in that to check. Give a sentence that says something.';

function paperIn(claim: CheckedClaim): Paper | undefined {
  return readChecked(claim).passage?.in;
}

function claimFound(claim: CheckedClaim) {
  const { verdict, passage, notCompared } = readChecked(claim);
  const citations = [...(passage?.statement.citations ?? [])];
  return { text: claim.text, verdict, citations, ...defined({ notCompared }) };
}

function drawClaim(claim: CheckedClaim): string {
  const { verdict, passage, notCompared } = readChecked(claim);
  const head = `${verdict.toUpperCase()}: ${claim.text}`;
  if (!passage) return notCompared ? `${head}\n  ${notCompared}` : head;
  const { link } = passage.in;
  const quotes = passage.statement.citations.map(({ quote }) => `  “${quote}”`);
  const source = [nameOf(passage.in), link].filter(Boolean).join(', ');
  return [head, ...quotes, `  ${source}`].join('\n');
}
