import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folder } from '../support/folder.ts';
import { useTool } from '../support/mcpClient.ts';
import { buildProgram } from '../support/program.ts';

const SLOW_MS = 60_000;
const PROGRAM = 'dist/src/main.js';

beforeAll(buildProgram, SLOW_MS);

describe('npm run mcp', () => {
  it('answers a client with quotations, over the papers that are set', { timeout: SLOW_MS }, async () => {
    const library = folder({ 'a.jsonl': '{"_id":"owls","title":"On Owls","text":"Owls eat 3 mice a day."}' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [PROGRAM, 'mcp'],
      env: { PATH: process.env['PATH'] ?? '', PAPERS: library },
      stderr: 'ignore',
    });
    const client = new Client({ name: 'test', version: '1.0.0' });
    onTestFinished(() => client.close());
    await client.connect(transport);
    const { found } = await useTool(client, 'ask', { question: 'How many mice do owls eat?' });
    expect(found).toMatchObject({ outcome: 'answered', footnotes: [{ paper: 'owls', sentence: 0 }] });
  });

  it('writes nothing but the protocol, keeps no file, and ends with its client', {
    timeout: SLOW_MS,
  }, async () => {
    const state = join(folder({}), 'data', 'footnote.db');
    const env = { PATH: process.env['PATH'] ?? '', PAPERS: 'seeds', STATE_FILE: state };
    const child = spawn(process.execPath, [PROGRAM, 'mcp'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const params = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 't', version: '1' },
    };
    child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
    child.stdin.write('this is no message\n');
    child.stdout.once('data', () => child.stdin.end());
    const ended = new Promise((resolve) => child.once('close', resolve));
    const lines = (await text(child.stdout)).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id: 1, result: { serverInfo: {} } }]);
    expect([await ended, existsSync(state)]).toEqual([0, false]);
  });
});
