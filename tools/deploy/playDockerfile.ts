// `npm run deploy:check`: plays the steps of the Dockerfile in empty folders, with Node alone, where there is no Docker
// engine; then asks the result one question through a pipe. What it cannot show: the base image, users and volumes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const QUESTION = 'What is a Lewis signaling game?';
/** What `COPY . .` brings: the files of the last commit, without those that .dockerignore names. */
const SOURCES = ['git', 'archive', '--format=tar', 'HEAD'];

const folder = mkdtempSync(join(tmpdir(), 'footnote-container-'));
const stages = new Map<string, string>();
let root = folder;
let workFolder = '/';
let command: readonly string[] = [];

try {
  for (const step of stepsOf(readFileSync('Dockerfile', 'utf8'))) play(step);
  const [program = '', ...args] = command;
  const asked = run([program, ...args], join(root, workFolder), `/ask ${QUESTION}\n`);
  if (!asked.includes('[1]')) throw new Error(`the container's command gave no footnote:\n${asked}`);
  process.stdout.write('The steps of the Dockerfile give a program that answers.\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Instructions in their order, comments and line continuations taken out. */
function stepsOf(text: string): readonly (readonly [string, string])[] {
  const lines = text.replace(/\\\n\s*/gu, '').split('\n');
  return lines.flatMap((line) => {
    const found = /^([A-Z]+)\s+(.+)$/u.exec(line);
    return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
  });
}

function play([instruction, rest]: readonly [string, string]): void {
  if (instruction === 'FROM') begin(/\bAS (\S+)/u.exec(rest)?.[1] ?? 'last');
  else if (instruction === 'WORKDIR') enter(rest);
  else if (instruction === 'COPY') copy(rest.split(/\s+/u));
  else if (instruction === 'RUN') run(['sh', '-c', withoutOwners(rest)], join(root, workFolder));
  else if (instruction === 'CMD') command = JSON.parse(rest) as string[];
  else if (!['ENV', 'USER', 'VOLUME'].includes(instruction))
    throw new Error(`not played here: ${instruction}`);
}

function begin(stage: string): void {
  root = join(folder, stage);
  mkdirSync(root);
  stages.set(stage, root);
}

function enter(path: string): void {
  workFolder = path;
  mkdirSync(join(root, path), { recursive: true });
}

function copy(words: readonly string[]): void {
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const target = resolve(join(root, workFolder), paths.at(-1) ?? '.');
  for (const path of paths.slice(0, -1)) {
    const isMany = paths.length > 2;
    const source = from ? join(stages.get(from) ?? '', path) : resolve(path);
    if (!from && path === '.') run(['sh', '-c', `${SOURCES.join(' ')} | tar -x -C '${target}'`], '.');
    else cpSync(source, isMany ? join(target, path) : target, { recursive: true, verbatimSymlinks: true });
  }
}

function run(words: readonly string[], cwd: string, input = ''): string {
  const [program = '', ...args] = words;
  mkdirSync(dirname(cwd), { recursive: true });
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const done = spawnSync(program, args, { cwd, input, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${words.join(' ')} ended with ${done.status}:\n${done.stderr}`);
  return done.stdout;
}

/** The owner is a matter of the image. */
function withoutOwners(line: string): string {
  return line.replace(/\s*&&\s*chown \S+ \S+/gu, '');
}
