import { McpServer } from '@modelcontextprotocol/server';
import { registerAsk } from './askTool.ts';
import { registerCheck } from './checkTool.ts';
import { registerEvidence } from './evidenceTool.ts';
import { registerPapers } from './papersTool.ts';
import { registerPaper } from './paperTool.ts';
import type { McpParts } from './tool.ts';

const INSTRUCTIONS =
  'Footnote answers from the abstracts of a fixed collection of research papers, and from nothing else. Hand on its statements with their quotations and links, word for word. Where it declines, say that these papers do not tell; do not fill in from memory.';

/** The tools over one collection of papers. */
export function createMcpServer(parts: McpParts): McpServer {
  const server = new McpServer(
    { name: 'footnote', title: 'Footnote', version: parts.version },
    { instructions: INSTRUCTIONS },
  );
  for (const register of [registerAsk, registerCheck, registerPaper, registerPapers, registerEvidence]) {
    register(server, parts);
  }
  return server;
}
