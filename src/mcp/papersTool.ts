import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { isYears } from '../collections/paperFilter.ts';
import { selectPapers } from '../collections/selectPapers.ts';
import { isQuotable, NO_ABSTRACT, type Paper } from '../papers/paper.ts';
import { noticeMark } from '../papers/paperNotice.ts';
import { paperFound, paperShape } from './shapes.ts';
import { LIMIT_REACHED, type McpParts, READ_ONLY, runTool } from './tool.ts';

const MAX_LISTED = 100;
const LISTED = 20;
const MAX_CHARACTERS = 1000;

const inputSchema = z.object({
  about: z.string().max(MAX_CHARACTERS).optional().describe('What they should be about; the nearest first.'),
  year: z
    .string()
    .refine(isYears, 'Give a year such as 2024, or years such as 2022-2024.')
    .optional()
    .describe('A year such as 2024, or years such as 2022-2024.'),
  author: z.string().max(MAX_CHARACTERS).optional().describe('Part of an author’s name.'),
  limit: z.int().min(1).max(MAX_LISTED).default(LISTED),
  offset: z.int().min(0).default(0).describe('How many to pass over.'),
});

const outputSchema = z.object({
  total: z.int().describe('How many fit.'),
  papers: z.array(paperShape),
});

/** `papers`: the collection, all or a part of it. */
export function registerPapers(server: McpServer, parts: McpParts): void {
  const { services } = parts;
  server.registerTool(
    'papers',
    {
      title: 'List the papers',
      description: 'The loaded papers, all or by subject, year or author; the newest or the nearest first.',
      inputSchema,
      outputSchema,
      annotations: READ_ONLY,
    },
    runTool(parts, async ({ limit, offset, ...wanted }: z.infer<typeof inputSchema>, call) => {
      const { about = '', year = '', author = '' } = wanted;
      const collection = await services.collections.of(call);
      const select = () => selectPapers({ about, year, author }, collection);
      const fitting = about ? await services.limit(call, select) : await select();
      if ('kind' in fitting) return { refusal: LIMIT_REACHED };
      const papers = fitting.slice(offset, offset + limit);
      const head = fitting.length === 0 ? NONE : `${papers.length} of ${fitting.length} papers:`;
      return {
        text: [head, ...papers.map(drawLine)].join('\n'),
        found: { total: fitting.length, papers: papers.map(paperFound) },
      };
    }),
  );
}

const NONE = 'No paper fits that. List all of them by leaving about, year and author out.';

function drawLine(paper: Paper): string {
  const { id, title, year, notice } = paper;
  const details = [year, isQuotable(paper) ? undefined : NO_ABSTRACT].filter(Boolean).join('; ');
  return `- ${title}${details && ` (${details})`}${noticeMark(notice)} [${id}]`;
}
