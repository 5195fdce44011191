import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SECRETS, TIMES } from '../support/discord/startBot.ts';
import { startDiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { folder } from '../support/folder.ts';

const SLOW = { timeout: 60_000, interval: 20 };

describe('npm start', { timeout: 120_000 }, () => {
  it('hands SIGTERM on to the bot, which ends in order, and ends itself with its exit code', async () => {
    const discord = await startDiscordDouble();
    const npm = await startWithNpm({ DISCORD_API_URL: discord.url }, () => discord.stop());
    await vi.waitUntil(() => discord.gateway.identifies.length > 0, SLOW);
    await vi.waitUntil(() => npm.output().includes('connected to Discord'), TIMES);
    npm.process.kill('SIGTERM');
    expect(await npm.ended).toBe(0);
    await vi.waitUntil(() => !isAlive(pidIn(npm.output())), TIMES);
  });

  it('ends with 78 where starting again would not help', async () => {
    const npm = await startWithNpm({ LOG_LEVEL: 'loud' });
    expect(await npm.ended).toBe(78);
    expect(npm.output()).toContain('LOG_LEVEL must be');
  });
});

/** npm as a supervisor runs it, with these settings alone. */
async function startWithNpm(env: Readonly<Record<string, string>>, after = async () => {}) {
  const child = spawn('npm', ['start'], {
    env: {
      PATH: process.env['PATH'],
      HOME: folder({}),
      STATE_FILE: join(folder({}), 'state.db'),
      DISCORD_TOKEN: SECRETS.DISCORD_TOKEN,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  onTestFinished(async () => {
    const pid = pidIn(output);
    if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    await after();
  });
  return { process: child, output: () => output, ended };
}

/** Of the bot itself, as each line of its log says. */
function pidIn(output: string): number {
  return Number(/"pid":(\d+)/u.exec(output)?.[1] ?? 0);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
