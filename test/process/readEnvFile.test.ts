import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvFile } from '../../src/process/readEnvFile.ts';
import { folder } from '../support/folder.ts';

describe('readEnvFile', () => {
  it('reads settings and their comments', () => {
    const text = '# A comment\n\nPAPERS = "my papers" # mine\nexport LOG_LEVEL=warn\r\n';
    expect(read(text)).toEqual({
      values: { PAPERS: 'my papers', LOG_LEVEL: 'warn' },
      problems: [],
      warnings: [],
    });
  });

  it('names each line that sets nothing, and repeats no value', () => {
    const { problems } = read('PAPERS=x\ns3cret\nLOG_LEVEL="s3cret\n');
    expect(problems.map((problem) => problem.replace(/^.*\.env/u, ''))).toEqual([
      ':2: not a setting: write NAME=value',
      ':3: LOG_LEVEL begins with a quote that is never closed: close it',
    ]);
  });

  it.each([
    ['DISCORD_TOKN', 'did you mean DISCORD_TOKEN?'],
    ['DISCORD_BOT_TOKEN', 'did you mean DISCORD_TOKEN?'],
    ['discord_token', 'did you mean DISCORD_TOKEN?'],
    ['TOKEN', 'did you mean DISCORD_TOKEN?'],
    ['LOGLEVEL', 'did you mean LOG_LEVEL?'],
    ['PAPER', 'did you mean PAPERS?'],
    ['TZ', '.env.example lists all'],
    ['COMPOSE_PROJECT_NAME', '.env.example lists all'],
  ])('warns of a name that is no setting, with the nearest one: %s', (name, hint) => {
    const { problems, warnings } = read(`PAPERS=x\n${name}=s3cret\n`);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      expect.stringMatching(
        new RegExp(`\\.env:2: there is no setting ${name}, .*: ${hint.replace('?', '\\?')}$`, 'u'),
      ),
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
