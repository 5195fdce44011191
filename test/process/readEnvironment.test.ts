import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANTHROPIC_URL } from '../../src/process/config.ts';
import { oddSettings, readEnvFile, readEnvironment, secretsIn } from '../../src/process/readEnvironment.ts';
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

describe('readEnvFile', () => {
  it('reads settings and their comments', () => {
    const text = '# A comment\n\nPAPERS = "my papers" # mine\nexport LOG_LEVEL=warn\r\n';
    expect(readText(text)).toEqual({
      values: { PAPERS: 'my papers', LOG_LEVEL: 'warn' },
      problems: [],
      warnings: [],
    });
  });

  it('names each line that sets nothing, and repeats no value', () => {
    const { problems } = readText('PAPERS=x\ns3cret\nLOG_LEVEL="s3cret\n');
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
    const { problems, warnings } = readText(`PAPERS=x\n${name}=s3cret\n`);
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
  ])('warns where everybody can readText a secret: %j', ({ text, mode, warnings }) => {
    const file = join(folder({ '.env': text }), '.env');
    chmodSync(file, mode);
    const readText = readEnvFile(file, ['DISCORD_TOKEN', 'PAPERS']);
    expect(readText.warnings).toEqual(warnings);
    expect(readText.warnings.join()).not.toContain('s3cret');
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

function readText(text: string) {
  return readEnvFile(join(folder({ '.env': text }), '.env'), ['DISCORD_TOKEN', 'PAPERS', 'LOG_LEVEL']);
}

describe('oddSettings', () => {
  it.each(['sk-proj-abc', 'your-key-here', 'sk-ant-admin01-abc', 'SK-ANT-abc'])(
    'tells of a key that Anthropic will refuse, without repeating it: %s',
    (key) => {
      const told = oddSettings({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: ANTHROPIC_URL });
      expect(told).toEqual([expect.stringContaining('ANTHROPIC_API_KEY')]);
      expect(told.join()).not.toContain(key);
    },
  );

  it.each([
    [undefined, ANTHROPIC_URL],
    ['sk-ant-api03-abc', ANTHROPIC_URL],
    ['ollama', 'http://localhost:11434'],
  ])('has nothing to tell of %s at %s', (key, url) => {
    expect(oddSettings({ ANTHROPIC_API_KEY: key, ANTHROPIC_BASE_URL: url })).toEqual([]);
  });
});

describe('secretsIn', () => {
  it('gives what no log may show, the password in an address as it is written and as it is meant', () => {
    const DATABASE_URL = 'postgres://footnote:p%40ssword@localhost/footnote';
    const secrets = secretsIn({ DISCORD_TOKEN: 'token', DATABASE_URL });
    expect(secrets).toEqual(expect.arrayContaining(['token', DATABASE_URL, 'p%40ssword', 'p@ssword']));
  });
});
