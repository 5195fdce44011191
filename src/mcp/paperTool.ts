import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { sentencesOf } from '../papers/sentences.ts';
import { paperFound, paperShape } from './shapes.ts';
import { lastReplyOf, type McpParts, READ_ONLY, runTool } from './tool.ts';

const MAX_CHARACTERS = 300;

const outputSchema = z.object({
  paper: paperShape
    .extend({ sentences: z.array(z.string()).describe('Its abstract, sentence by sentence, from 0.') })
    .optional()
    .describe('Absent where no paper fits.'),
  near: z.array(paperShape).describe('Others that fit, or that are related; without a paper, the nearest.'),
});

/** `paper`: one paper by whatever is known of it. */
export function registerPaper(server: McpServer, parts: McpParts): void {
  server.registerTool(
    'paper',
    {
      title: 'Look up a paper',
      description:
        'One of the loaded papers with its record and abstract, by title words, acronym, author, year, arXiv id, DOI or link; typing errors are forgiven.',
      inputSchema: z.object({ query: z.string().min(1).max(MAX_CHARACTERS) }),
      outputSchema,
      annotations: READ_ONLY,
    },
    runTool(parts, async ({ query }: { readonly query: string }, call) => {
      const reply = await lastReplyOf('paper', parts, { ...call, values: { query } });
      const paper = reply.parts.find((part) => part.kind === 'paper')?.paper;
      const near = reply.parts.flatMap((part) => (part.kind === 'papers' ? part.items : []));
      const listed = { near: near.map((item) => paperFound(item.paper)) };
      const found = paper && { ...paperFound(paper), sentences: [...sentencesOf(paper)] };
      return { text: parts.drawReply(reply), found: found ? { paper: found, ...listed } : listed };
    }),
  );
}
