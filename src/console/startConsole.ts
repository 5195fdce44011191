import { createInterface } from 'node:readline/promises';
import type { Call, Command, Services } from '../command.ts';
import { drawReply } from './drawReply.ts';

/** Reads lines such as `/ask What is …?` from standard input until it ends. */
export async function startConsole(commands: readonly Command[], services: Services): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    const [, name, text = ''] = /^\/(\w+)\s*(.*)$/u.exec(line) ?? [];
    const command = commands.find((each) => each.name === name);
    if (!command) continue;
    const [first = ''] = Object.keys(command.options);
    let last = '';
    const call: Call = {
      id: 'console',
      values: { [first]: text },
      member: 'console',
      place: { kind: 'console' },
      signal: new AbortController().signal,
    };
    for await (const reply of command.run(call, services)) last = drawReply(reply, 80);
    process.stdout.write(`${last}\n`);
  }
}
