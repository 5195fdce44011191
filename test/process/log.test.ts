import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, readable } from '../../src/process/log.ts';
import { testFolder } from '../support/state.ts';

const SECRET = 'marked-secret-1234567890';
const INTERACTION = 'aW50ZXJhY3Rpb24tdG9rZW4';

describe('createLog', () => {
  it('writes no secret at any level, wherever it stands', () => {
    const text = logged((log) => {
      const error = Object.assign(new Error(`401 for Bot ${SECRET}`, { cause: new Error(SECRET) }), {
        url: `https://discord.com/api/v10/webhooks/1234/${INTERACTION}/messages/@original`,
        rawError: { headers: { authorization: SECRET } },
      });
      log.error({ err: error }, `failed with ${SECRET}`);
      log.debug(
        { interaction: { token: 'unknown-to-us' }, headers: { 'x-api-key': 'unknown-to-us' } },
        'raw',
      );
      log.child({ token: 'unknown-to-us' }).warn({ deep: { list: [{ url: `?key=${SECRET}` }] } }, 'child');
    });
    expect(text.trim().split('\n')).toHaveLength(3);
    expect(text).not.toMatch(new RegExp(`${SECRET}|${INTERACTION}|unknown-to-us`));
  });

  it('writes one JSON object a line', () => {
    const [line = ''] = logged((log) => log.info({ id: 'q1' }, 'two\nlines')).split('\n');
    expect(JSON.parse(line)).toMatchObject({ id: 'q1', msg: 'two\nlines', level: 30 });
  });

  it('costs nothing but lines when its sink fails', () => {
    const log = createLog({ level: 'info', secrets: [], file: '/dev/full' });
    expect(() => log.info('lost')).not.toThrow();
  });
});

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const file = join(testFolder(), 'log');
  write(createLog({ level: 'debug', secrets: [SECRET], file }));
  return readFileSync(file, 'utf8');
}

describe('readable', () => {
  it('makes a line for a person of what is written for a machine', () => {
    const line = JSON.stringify({
      level: 40,
      time: 0,
      pid: 1,
      hostname: 'x',
      id: 'q1',
      why: 'no disk',
      msg: 'not kept',
    });
    expect(readable(line, false)).toBe('00:00:00 warn  not kept id=q1 why="no disk"\n');
    expect(readable(line, true)).toContain('\u001b[2m');
  });

  it('leaves what is no JSON as it is', () => {
    expect(readable('{"msg":"[redacted]}\n', false)).toBe('{"msg":"[redacted]}\n');
  });
});
