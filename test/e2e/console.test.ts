import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../support/folder.ts';
import { buildProgram } from '../support/program.ts';

const SLOW_MS = 60_000;

beforeAll(buildProgram, SLOW_MS);

const LIBRARY = [
  '@article{owls, title = {On Owls}, author = {Owl, Ada}, abstract = {Owls eat 3 mice.}}',
  '@book{badgers, title = {The Book of Badgers}, author = {Roe, Rick}}',
  '@article{broken, title = {Never closed',
].join('\n');

describe('the program', () => {
  it('answers piped questions with footnotes, plainly, and ends with 0', { timeout: SLOW_MS }, async () => {
    const { code, out, err } = await run([], { input: '/ask What is a Lewis signaling game?\n/aks\n' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /Emergent Communication: Generalization and Overfitting in Lewis Games \(2022\)\s+\[1\]\u00a0s\./u,
    );
    expect(out).toContain('https://arxiv.org/abs/2209.15342');
    expect(out).toContain('Did you mean /ask?');
    expect(out).not.toContain('\u001b');
  });

  it('takes each pipe for a conversation of its own', { timeout: SLOW_MS }, async () => {
    const env = { STATE_FILE: join(folder({}), 'footnote.db') };
    const first = await run([], { input: 'What is a Lewis signaling game?\nand who wrote it?\n', env });
    const next = await run([], { input: 'and who wrote it?\n', env });
    expect(first.out).toContain('Understood as');
    expect(next.out).not.toContain('Understood as');
  });

  it('stops reading at /quit', { timeout: SLOW_MS }, async () => {
    expect(await run([], { input: '/quit\n/aks\n' })).toEqual({ code: 0, out: '', err: '' });
  });

  it('ends in silence when nobody reads on', { timeout: SLOW_MS }, async () => {
    const queries = join(
      folder({
        'q.jsonl': Array.from({ length: 3000 }, (_, id) => JSON.stringify({ _id: id, text: 'gemma' })).join(
          '\n',
        ),
      }),
      'q.jsonl',
    );
    const [script, typed] = await Promise.all([
      run(['search', '--queries', queries], { closesEarly: true }),
      run([], { input: '/help\n'.repeat(300), closesEarly: true }),
    ]);
    expect([script.code, script.err, typed.code, typed.err]).toEqual([0, '', 0, '']);
  });

  it('answers whatever is typed with a clear line', { timeout: SLOW_MS }, async () => {
    const input = [
      '/ask',
      '   ',
      '🦉🦉',
      '\u001b[2J\u202E',
      `/ask ${'w'.repeat(6000)}`,
      '/ask x --foo',
      '/ask \ud800',
    ].join('\n');
    const { code, out } = await run([], { input: `${input}\n` });
    expect(code).toBe(0);
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|went wrong|\bat .*:\d+:\d+/u);
    expect(out).toContain('Shorten it.');
    expect(out).toContain('no option --foo');
  });

  it('says how it is used, whatever the settings', { timeout: SLOW_MS }, async () => {
    const asked = await Promise.all(
      [['--help'], ['ask', '--help']].map((args) => run(args, { env: { LOG_LEVEL: 'loud' } })),
    );
    for (const { code, out, err } of asked) {
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('npm run --silent ask -- --json "QUESTION"');
    }
  });

  it('names every broken setting and paper, and ends with 78', { timeout: SLOW_MS }, async () => {
    const papers = folder({ 'a.md': 'No record.', 'b.jsonl': '{"_id":"1","title":"T"}' });
    const [settings, collection] = await Promise.all([
      run(['ask', '--json', 'x'], { env: { HEALTH_PORT: 'x', LOG_LEVEL: 'loud' } }),
      run([], { env: { PAPERS: papers } }),
    ]);
    expect(settings.err).toMatch(/HEALTH_PORT must be .*\nLOG_LEVEL must be /u);
    expect(collection.err).toMatch(
      /a\.md:1: no front matter.*\n.*b\.jsonl:1: no abstract.*\n.*holds no paper that can be quoted/u,
    );
    expect([settings.code, collection.code]).toEqual([78, 78]);
    expect(settings.err + collection.err).not.toMatch(/\n\s+at /u);
  });

  it('starts with what can be loaded of a library, and prints what is odd about it', {
    timeout: SLOW_MS,
  }, async () => {
    const library = join(folder({ 'a.bib': LIBRARY }), 'a.bib');
    const [started, printed, strict] = await Promise.all([
      run([], { env: { PAPERS: library }, input: 'Who wrote The Book of Badgers?\n' }),
      run(['papers', '--papers', library], {}),
      run(['papers', '--papers', library, '--strict'], {}),
    ]);
    expect(started.err).toMatch(
      /^2 papers; 1 without an abstract .*; 1 entry or file left aside\. In full: npm run /u,
    );
    expect(started.out).toContain('Rick Roe');
    const lines = printed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: 'owls', quotable: true },
      { id: 'badgers', quotable: false },
      { papers: 2, quotable: 1 },
    ]);
    expect([started.code, printed.code, printed.err, strict.code]).toEqual([0, 0, '', 1]);
    expect([strict.out, strict.err.split('\n').length]).toEqual([printed.out, 3]);
  });

  it('says which version it is', { timeout: SLOW_MS }, async () => {
    const { code, out, err } = await run(['--version'], { env: { LOG_LEVEL: 'loud' } });
    expect([code, out, err]).toEqual([0, expect.stringMatching(/^footnote \d+\.\d+\.\d+\n$/u), '']);
  });

  it('finds its seeds from any working folder', { timeout: SLOW_MS }, async () => {
    const { code, out } = await run(['search', '--papers', 'seeds', '--queries', 'q.jsonl', '--top', '1'], {
      cwd: folder({ 'q.jsonl': '{"_id":"1","text":"lewis games"}' }),
    });
    expect([code, out]).toEqual([0, expect.stringContaining('2209.15342')]);
    const asked = await run(['ask', '--json', 'What is RCfD?'], { cwd: folder({}) });
    expect(JSON.parse(asked.out)).toMatchObject({ outcome: 'answered' });
  });

  it('refuses a secret on its command line without repeating it', { timeout: SLOW_MS }, async () => {
    const { code, out, err } = await run(['--token=marked-secret'], {});
    expect([code, out]).toEqual([78, '']);
    expect(err).toMatch(/put DISCORD_TOKEN or ANTHROPIC_API_KEY into \.env/u);
    expect(err).not.toContain('marked');
  });

  it('warns of a .env with a secret that everybody can read', { timeout: SLOW_MS }, async () => {
    const cwd = folder({ '.env': 'ANTHROPIC_API_KEY=marked-secret' });
    chmodSync(join(cwd, '.env'), 0o644);
    const { err } = await run(['verify'], { cwd });
    expect(err).toMatch(/chmod 600 \.env\n/u);
    expect(err).not.toContain('marked');
  });

  it('goes on where the state folder cannot be written', { timeout: SLOW_MS }, async () => {
    const state = join(folder({ file: '' }), 'file', 'footnote.db');
    const { code, out, err } = await run([], {
      input: 'What does RCfD stand for?\n',
      env: { STATE_FILE: state },
    });
    expect([code, out]).toEqual([0, expect.stringMatching(/Reward Calibration\s+from Demonstration/u)]);
    expect(err).toContain('cannot be written');
  });

  it('answers a batch as JSON lines, quotes verbatim', { timeout: SLOW_MS }, async () => {
    const { code, out } = await run(['ask', '--json', 'How many sizes of Gemma were released?'], {});
    const answer = JSON.parse(out);
    expect([code, answer.outcome, answer.papers]).toEqual([0, 'answered', ['2403.08295']]);
    expect(answer.statements[0].citations[0].quote).toContain('We release two sizes of models');
  });
});

interface Run {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the output is closed once its first piece is read, as `head` does. */
  readonly closesEarly?: boolean;
  /** Default: where the tests run. */
  readonly cwd?: string;
}

/** Runs the program as `npm start` does, with no setting of whoever runs the tests and a state folder of its own. */
async function run(args: readonly string[], { input = '', env = {}, cwd = '.', closesEarly = false }: Run) {
  const child = spawn(process.execPath, [resolve('dist/src/main.js'), ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      STATE_FILE: join(folder({}), 'footnote.db'),
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  child.stdin.end(input);
  if (closesEarly) child.stdout.once('data', () => child.stdout.destroy());
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const out = text(child.stdout).catch((error: unknown) => {
    if (!closesEarly) throw error;
    return '';
  });
  const [read, err, code] = await Promise.all([out, text(child.stderr), exit]);
  return { out: read, err, code };
}
