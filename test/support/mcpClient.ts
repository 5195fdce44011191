import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport } from '@modelcontextprotocol/server';
import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { drawReply } from '../../src/console/drawReply.ts';
import { createMcpServer } from '../../src/mcp/createMcpServer.ts';
import type { McpParts } from '../../src/mcp/tool.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { servicesOver } from './runCommand.ts';

/** The SDK's own client, connected to the tools over these papers. */
export async function mcpClient(papers: Collection, parts: Partial<McpParts> = {}): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  let uses = 0;
  const server = createMcpServer({
    commands,
    services: servicesOver(papers),
    drawReply: (reply) => drawReply(reply, { columns: Number.POSITIVE_INFINITY, isStyled: false }),
    newId: () => `use${++uses}`,
    log: { error: () => {}, warn: () => {} },
    version: '1.2.3',
    ...parts,
  });
  await server.connect(ours);
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(theirs);
  onTestFinished(() => client.close());
  return client;
}

/** What a tool says: its text, and what it found where it did. */
export async function useTool(client: Client, name: string, given: Record<string, unknown>) {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: given });
  const text = content.flatMap((each) => (each.type === 'text' ? each.text : [])).join('\n');
  return { text, isError, found: structuredContent as Record<string, unknown> | undefined };
}
