import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buttonPress, slashCommand } from '../support/discord/interactions.ts';
import { answerTo, editOf, startBot, TIMES } from '../support/discord/startBot.ts';
import { folder } from '../support/folder.ts';
import { freePort } from '../support/freePort.ts';
import { mountSmallDisk } from '../support/fullDisk.ts';
import { buildProgram } from '../support/program.ts';

const ASK = { question: 'What is a Lewis signaling game?' };

describe('the built program and its state file', { timeout: 60_000 }, () => {
  beforeAll(() => buildProgram(), 120_000);

  it('goes on answering while the disk is full, and says on /healthz and in the log that nothing is kept', async (context) => {
    const disk = mountSmallDisk();
    if (!disk) return context.skip('mounting a disk takes root');
    onTestFinished(disk.unmount);
    const port = await freePort();
    const bot = await startBot({
      STATE_FILE: join(disk.folder, 'state.db'),
      HEALTH_PORT: String(port),
      MEMBER_QUESTIONS_PER_MINUTE: '100',
    });
    await bot.ready();
    const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
    const ask = () => slashCommand('ask', ASK);
    expect(await answerTo(ask(), bot.discord)).toContain('[1]');
    disk.fill();
    const asked = ask();
    for (const each of [...Array.from({ length: 5 }, ask), asked]) {
      expect(await answerTo(each, bot.discord)).toContain('[1]');
    }
    await vi.waitUntil(() => bot.output().includes('answers go on'), TIMES);
    expect(await health()).toMatchObject({
      healthy: true,
      state: 'not kept',
      stateTrouble: { code: 'SQLITE_FULL' },
    });
    const [, judge = ''] =
      /"custom_id":"(ask:helpful:[^"]+)"/u.exec(JSON.stringify(editOf(asked, bot.discord)?.body)) ?? [];
    expect(await answerTo(buttonPress(judge), bot.discord)).toMatch(/could not be stored|no longer/u);
    disk.clear();
    expect(await answerTo(ask(), bot.discord)).toContain('[1]');
    await vi.waitUntil(async () => ((await health()) as { state: string }).state === 'file', {
      timeout: 40_000,
      interval: 200,
    });
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    [
      'is broken',
      (file) => writeFileSync(file, 'no database '.repeat(99)),
      /is broken .*put a backup in its place/u,
    ],
    ['is of a newer version', makeNewer, /newer version of the bot .*update the bot/u],
    ['has a broken key', (file) => writeFileSync(`${file}.key`, 'x'), /its key .* is broken/u],
    [
      'lies where no folder can be',
      (file) => writeFileSync(join(file, '..', 'deep'), ''),
      /set STATE_FILE to another place/u,
    ],
  ])('ends with 78 and the remedy where the file %s', async (_, spoil, remedy) => {
    const file = join(folder({}), 'state.db');
    spoil(file);
    const isNoFolder = remedy.source.includes('another place');
    const bot = await startBot({ STATE_FILE: isNoFolder ? join(file, '..', 'deep', 'state.db') : file });
    expect(await bot.ended).toBe(78);
    expect(bot.output()).toMatch(remedy);
    expect(bot.discord.gateway.identifies).toEqual([]);
  });
});

function makeNewer(file: string): void {
  const database = new Libsql(file);
  database.exec('PRAGMA user_version = 999');
  database.close();
}
