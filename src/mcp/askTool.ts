import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { markersOf } from '../answering/composeAnswer.ts';
import { defined } from '../defined.ts';
import type { Reply } from '../reply.ts';
import { footnoteFound, footnoteShape, paperFound, paperShape, papersCited } from './shapes.ts';
import { lastReplyOf, type McpParts, READ_ONLY, runTool } from './tool.ts';

const MAX_CHARACTERS = 1000;

const outputSchema = z.object({
  answer: z.string().describe('The id of this answer, for the tool "evidence".'),
  outcome: z
    .enum(['answered', 'nearest', 'declined', 'told'])
    .describe(
      'answered: every statement is supported by its footnotes. nearest: one sentence that may answer or may not. declined: these papers do not say it. told: the text says it, from the records.',
    ),
  reason: z.enum(['not-in-corpus', 'not-reported', 'unclear']).optional().describe('Why it was declined.'),
  text: z.string().describe('What a person reads, markers and footnotes included.'),
  statements: z.array(z.object({ text: z.string(), markers: z.array(z.int()) })),
  footnotes: z.array(footnoteShape),
  papers: z.array(paperShape).describe('Those that are cited or listed; of a decline, the nearest.'),
  writer: z
    .enum(['claude', 'extractive'])
    .optional()
    .describe('Who wrote: a model, or nobody but the papers.'),
});
type Asked = z.infer<typeof outputSchema>;

/** `ask`: the answer that people get, with its statements and quotations apart. */
export function registerAsk(server: McpServer, parts: McpParts): void {
  server.registerTool(
    'ask',
    {
      title: 'Ask the papers',
      description:
        'Answers a question from the abstracts of the loaded research papers. Each sentence has a footnote with the exact sentence that supports it, checked by code. Declines what the papers do not say. Each question must be understandable by itself.',
      inputSchema: z.object({ question: z.string().min(1).max(MAX_CHARACTERS) }),
      outputSchema,
      annotations: READ_ONLY,
    },
    runTool(parts, async ({ question }: { readonly question: string }, call) => {
      const reply = await lastReplyOf('ask', parts, { ...call, values: { question } });
      const text = parts.drawReply(reply);
      return reply.isRetryable
        ? { refusal: text }
        : { text, found: { answer: call.id, text, ...askedOf(reply) } };
    }),
  );
}

function askedOf({ parts, isUnsure, declined }: Reply): Omit<Asked, 'answer' | 'text'> {
  const answer = parts.find((part) => part.kind === 'answer')?.answer;
  if (answer) {
    return {
      outcome: declined ? 'declined' : isUnsure ? 'nearest' : 'answered',
      ...defined({ reason: declined }),
      statements: answer.statements.map((statement) => ({
        text: statement.text,
        markers: [...markersOf(statement, answer)],
      })),
      footnotes: answer.footnotes.map(footnoteFound),
      papers: papersCited(answer).map(paperFound),
      writer: answer.writer,
    };
  }
  const listed = parts.flatMap((part) => (part.kind === 'papers' ? part.items : []));
  return {
    outcome: declined ? 'declined' : 'told',
    ...defined({ reason: declined }),
    statements: [],
    footnotes: [],
    papers: listed.map(({ paper }) => paperFound(paper)),
  };
}
