// What the tools have in common: how they are called, and what they hand back.
import type { CallToolResult, ServerContext } from '@modelcontextprotocol/server';
import { type Call, type Command, LOCAL_MEMBER, type Services } from '../command.ts';
import type { Log } from '../process/log.ts';
import type { Reply } from '../reply.ts';
import { nameTools } from './nameTools.ts';

export interface McpParts {
  readonly commands: readonly Command[];
  readonly services: Services;
  /** A reply as plain text. */
  readonly drawReply: (reply: Reply) => string;
  readonly newId: () => string;
  readonly log: Pick<Log, 'error' | 'warn'>;
  readonly version: string;
}

/** Nothing outside of the collection is looked at, and nothing changes. */
export const READ_ONLY = { readOnlyHint: true, openWorldHint: false } as const;

export const LIMIT_REACHED =
  'Too many questions and checks for now: try again in a minute, or raise the limits in .env.';

/** What a tool found, readable and structured; or a text that says why not, with the remedy. */
export type ToolOutcome<Output> =
  | { readonly text: string; readonly found: Output }
  | { readonly refusal: string };

/** A tool's work as the protocol wants it: each use is a conversation of its own, and an error is told with a reference. */
export function runTool<Input, Output extends Record<string, unknown>>(
  { newId, log }: Pick<McpParts, 'newId' | 'log'>,
  work: (input: Input, call: Call) => Promise<ToolOutcome<Output>>,
): (input: Input, context: ServerContext) => Promise<CallToolResult> {
  return async (input, { mcpReq: { signal } }) => {
    const id = newId();
    const place = { kind: 'console', session: id } as const;
    try {
      const result = await work(input, { id, signal, place, member: LOCAL_MEMBER, values: {} });
      if ('refusal' in result) return refused(result.refusal);
      return { content: [{ type: 'text', text: result.text }], structuredContent: result.found };
    } catch (err) {
      if (!signal.aborted) log.error({ err, call: id }, 'a tool failed');
      return refused(`That went wrong (reference ${id}). Try again; the details are on standard error.`);
    }
  };
}

function refused(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}

/** The last reply of a command, in words for a client of tools. */
export async function lastReplyOf(
  name: string,
  { commands, services }: Pick<McpParts, 'commands' | 'services'>,
  call: Call,
): Promise<Reply> {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  let last: Reply = { parts: [] };
  for await (const reply of command.run(call, services)) last = reply;
  return nameTools(last, commands);
}
