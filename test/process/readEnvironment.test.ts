import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/process/readEnvironment.ts';
import { folder } from '../support/folder.ts';

describe('readEnvironment', () => {
  it('prefers the environment of the process to the file, and leaves out what is no setting', () => {
    const { values } = read({ PAPERS: 'mine', HOME: '/root' }, 'PAPERS=other\nLOG_LEVEL=warn\n');
    expect(values).toEqual({ PAPERS: 'mine', LOG_LEVEL: 'warn' });
  });

  it.each([
    '"s3cret"',
    "'s3cret'",
    '`s3cret`',
    '“s3cret”',
    '„s3cret“',
    '‘s3cret’',
    '«s3cret»',
    ' "s3cret" ',
    '" s3cret "',
  ])('takes quotes around a whole value off, and says so without the value: %s', (given) => {
    const { values, warnings } = read({ DISCORD_TOKEN: given });
    expect(values).toEqual({ DISCORD_TOKEN: 's3cret' });
    expect(warnings).toEqual([expect.stringMatching(/^DISCORD_TOKEN stands between quotes/u)]);
    expect(warnings.join()).not.toContain('s3cret');
  });

  it.each(['"one" and "two"', 'the “best” papers', '"open', "it's", '"'])(
    'leaves other quotes where they are: %s',
    (given) => {
      expect(read({ PAPERS: given })).toMatchObject({ values: { PAPERS: given }, warnings: [] });
    },
  );

  it('takes off what stands around a value of the file, too, once the file has been read', () => {
    expect(read({}, `PAPERS="'my papers'"\n`).values).toEqual({ PAPERS: 'my papers' });
    expect(read({}, 'PAPERS="my papers"\n').warnings).toEqual([]);
  });

  it('leaves spaces and line ends around a value out', () => {
    expect(read({ LOG_LEVEL: ' warn\r' }).values).toEqual({ LOG_LEVEL: 'warn' });
  });
});

function read(environment: NodeJS.ProcessEnv, file = '') {
  const path = join(folder({ '.env': file }), '.env');
  return readEnvironment(path, ['DISCORD_TOKEN', 'PAPERS', 'LOG_LEVEL'], environment);
}
