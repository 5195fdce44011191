import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvFile } from '../../src/process/readEnvFile.ts';
import { folder } from '../support/folder.ts';

describe('readEnvFile', () => {
  it('reads settings and their comments', () => {
    const text = '# A comment\n\nPAPERS = "my papers" # mine\nexport LOG_LEVEL=warn\r\nTZ=UTC\n';
    expect(read(text)).toEqual({
      values: { PAPERS: 'my papers', LOG_LEVEL: 'warn', TZ: 'UTC' },
      problems: [],
      warnings: [],
    });
  });

  it('names each line that sets nothing, and repeats no value', () => {
    const { problems } = read('PAPERS=x\ns3cret\nDISCORD_TOKN=s3cret\nLOG_LEVEL="s3cret\n');
    expect(problems.map((problem) => problem.replace(/^.*\.env/u, ''))).toEqual([
      ':2: not a setting: write NAME=value',
      ':3: there is no setting DISCORD_TOKN: did you mean DISCORD_TOKEN?',
      ':4: LOG_LEVEL begins with a quote that is never closed: close it',
    ]);
  });

  it.each([
    { text: 'DISCORD_TOKEN=s3cret', mode: 0o644, warnings: [expect.stringMatching(/chmod 600 .*\.env$/u)] },
    { text: 'DISCORD_TOKEN=s3cret', mode: 0o600, warnings: [] },
    { text: 'DISCORD_TOKEN=\nPAPERS=x', mode: 0o644, warnings: [] },
  ])('warns where everybody can read a secret: %j', ({ text, mode, warnings }) => {
    const file = join(folder({ '.env': text }), '.env');
    chmodSync(file, mode);
    const read = readEnvFile(file, ['DISCORD_TOKEN', 'PAPERS']);
    expect(read.warnings).toEqual(warnings);
    expect(read.warnings.join()).not.toContain('s3cret');
  });

  it('does without a file, and says when one cannot be read', () => {
    const path = folder({ '.env/x': '' });
    expect(readEnvFile(join(path, 'none'), [])).toEqual({
      values: {},
      problems: [],
      warnings: [],
    });
    expect(readEnvFile(join(path, '.env'), []).problems).toEqual([expect.stringContaining('cannot be read')]);
  });
});

function read(text: string) {
  return readEnvFile(join(folder({ '.env': text }), '.env'), ['DISCORD_TOKEN', 'PAPERS', 'LOG_LEVEL']);
}
