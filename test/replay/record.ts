// npm run record -- "question": asks the model with your key and keeps each HTTP exchange in a file of its own.
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { config as loadEnvFile } from 'dotenv';
import { readConfig } from '../../src/config.ts';
import { askSeeds } from './askSeeds.ts';
import { type Exchange, fileOf, recordingFetch, writeExchange } from './exchange.ts';

const FOLDER = 'test/replay/replies';
const USAGE = 'Usage: npm run record -- [--digest] [--out FILE] "question"';

const { values, positionals } = parseArgs({
  options: { digest: { type: 'boolean', default: false }, out: { type: 'string' } },
  allowPositionals: true,
});
loadEnvFile({ quiet: true });
const config = readConfig(process.env);
const [question] = positionals;
if ('problems' in config) stop(config.problems.join('\n'));
else if (question === undefined || positionals.length > 1) stop(USAGE);
else if (!config.ANTHROPIC_API_KEY) stop('Set ANTHROPIC_API_KEY: recording asks the model itself.');
else await record(question, config.ANTHROPIC_API_KEY, config);

async function record(
  question: string,
  apiKey: string,
  config: { ANTHROPIC_BASE_URL: string; ANTHROPIC_MODEL: string; EVIDENCE_MODE: string },
): Promise<void> {
  const asked: Exchange['asked'] = {
    question,
    kind: values.digest ? 'digest' : 'answer',
    model: config.ANTHROPIC_MODEL,
    evidenceMode: config.EVIDENCE_MODE === 'inline' ? 'inline' : 'native',
  };
  const first = values.out ?? `${FOLDER}/${slugOf(question)}.json`;
  await mkdir(FOLDER, { recursive: true });
  const writing: Promise<void>[] = [];
  const fetch = recordingFetch((traffic) => {
    const file = fileOf(first, writing.length + 1);
    writing.push(traffic.then((both) => writeExchange(file, { format: 1, asked, ...both })));
  });
  process.stdout.write(await askSeeds(asked, { apiKey, baseUrl: config.ANTHROPIC_BASE_URL, fetch }));
  await Promise.all(writing);
  console.error(`Exchanges kept: ${writing.length}. Run again: npm run replay -- ${first}`);
}

function slugOf(question: string): string {
  const words = question.toLowerCase().match(/[a-z0-9]+/gu) ?? ['question'];
  return words.join('-').slice(0, 60);
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
