import type Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';
import type { Conversing } from './conversing.ts';
import { SEARCH_TOOL } from './prompts.ts';

/** The one tool in the model's hands: it only reads. */
export const searchTool: Anthropic.Tool = {
  name: SEARCH_TOOL.name,
  description: SEARCH_TOOL.description,
  input_schema: {
    type: 'object',
    properties: { query: { type: 'string', description: SEARCH_TOOL.query } },
    required: ['query'],
  },
};

const MAX_QUERY_CHARACTERS = 200;
/** What one search hands over. */
const MAX_PAPERS = 4;
const searchInput = z.object({ query: z.string().trim().min(1) });

/** Answers every call of a turn. What is found joins the evidence of the question. */
export async function runSearches(
  content: readonly Anthropic.ContentBlock[],
  conversing: Pick<Conversing, 'task' | 'form'>,
): Promise<Anthropic.ToolResultBlockParam[]> {
  const results: Anthropic.ToolResultBlockParam[] = [];
  for (const call of content) {
    if (call.type !== 'tool_use') continue;
    results.push({ type: 'tool_result', tool_use_id: call.id, ...(await runSearch(call, conversing)) });
  }
  return results;
}

type Result = Pick<Anthropic.ToolResultBlockParam, 'content' | 'is_error'>;

async function runSearch(
  { name, input }: Anthropic.ToolUseBlock,
  { task, form }: Pick<Conversing, 'task' | 'form'>,
): Promise<Result> {
  if (name !== SEARCH_TOOL.name) return { ...textResult(SEARCH_TOOL.unknown), is_error: true };
  const read = searchInput.safeParse(input);
  if (!read.success) return { ...textResult(SEARCH_TOOL.noQuery), is_error: true };
  const found = await task.searchAgain?.(read.data.query.slice(0, MAX_QUERY_CHARACTERS));
  if (!found) return textResult(SEARCH_TOOL.noMore);
  const given = form.give(found, MAX_PAPERS);
  return given.length > 0 ? { content: given } : textResult(SEARCH_TOOL.nothingNew);
}

function textResult(text: string): Result {
  return { content: [{ type: 'text', text }] };
}
