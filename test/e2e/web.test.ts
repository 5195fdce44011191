import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/freePort.ts';
import { buildProgram, startProgram } from '../support/program.ts';

const SLOW_MS = 60_000;

beforeAll(buildProgram, SLOW_MS);

describe('npm run web', () => {
  it('says where its page is, serves it with all that it loads, and ends at a signal', {
    timeout: SLOW_MS,
  }, async () => {
    const port = await freePort();
    const program = startProgram({ WEB_PORT: String(port), LOG_LEVEL: 'warn' }, { args: ['web'] });
    const address = `http://127.0.0.1:${port}`;
    await once(program.process.stdout ?? program.process, 'data');
    expect(program.output()).toBe(`Footnote is at ${address}. Ctrl-C ends it.\n`);
    const page = await (await fetch(address)).text();
    expect(page).toContain('Ask these 10 papers.');
    for (const name of ['page.css', 'page.js', 'discord.css', 'mark.svg']) {
      expect((await fetch(`${address}/web/${name}`)).status).toBe(200);
    }
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('ends with a line that names the setting where its port is taken', { timeout: SLOW_MS }, async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // it listens on TCP
    const program = startProgram({ WEB_PORT: String(port), LOG_LEVEL: 'warn' }, { args: ['web'] });
    expect(await program.ended).toBe(1);
    other.close();
    expect(program.output()).toBe(
      `The port ${port} for the page cannot be used: set WEB_PORT to a free one in .env.\n`,
    );
  });
});
