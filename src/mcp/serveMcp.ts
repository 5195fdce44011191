import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from './createMcpServer.ts';
import type { McpParts } from './tool.ts';

/** Serves the tools on standard input and output until the client closes its end. */
export async function serveMcp(parts: McpParts): Promise<void> {
  const onerror = (err: Error) => parts.log.warn({ err }, 'a message of the client could not be used');
  const ended = once(process.stdin, 'close');
  const served = serveStdio(() => createMcpServer(parts), { onerror });
  await ended;
  await served.close();
}
