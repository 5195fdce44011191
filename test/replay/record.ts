// npm run record -- "question": asks the model with your key and keeps each HTTP exchange in a file of its own.
// npm run record -- --again FILE: keeps the recorded replies, and makes their requests anew from the program as it is.
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { config as loadEnvFile } from 'dotenv';
import { readConfig } from '../../src/process/config.ts';
import { askSeeds } from './askSeeds.ts';
import {
  type Exchange,
  FOLDER,
  fileOf,
  readExchanges,
  recordingFetch,
  refusalOf,
  replayOf,
  shownFileOf,
  writeExchange,
} from './exchange.ts';

const USAGE =
  'Usage: npm run record -- [--digest] [--out FILE] "question", or: npm run record -- --again FILE';

const { values, positionals } = parseArgs({
  options: {
    digest: { type: 'boolean', default: false },
    out: { type: 'string' },
    again: { type: 'string' },
  },
  allowPositionals: true,
});
const [question] = positionals;
if (values.again !== undefined && positionals.length === 0) await renew(values.again);
else if (question === undefined || positionals.length > 1 || values.again !== undefined) stop(USAGE);
else await recordWithKey(question);

async function renew(first: string): Promise<void> {
  const refusal = refusalOf(first);
  if (refusal) return stop(refusal);
  const exchanges = await readExchanges(first);
  const { fetch, made } = replayOf(exchanges);
  const shown = await askSeeds(exchanges[0].asked, { apiKey: 'none', baseUrl: 'http://127.0.0.1:9', fetch });
  process.stdout.write(shown);
  if (made.length < exchanges.length) {
    return stop(`Only ${made.length} of ${exchanges.length} replies were asked for: nothing was changed.`);
  }
  await Promise.all(made.map((exchange, index) => writeExchange(fileOf(first, index + 1), exchange)));
  await writeFile(shownFileOf(first), shown);
}

async function recordWithKey(question: string): Promise<void> {
  loadEnvFile({ quiet: true });
  const config = readConfig(process.env);
  if ('problems' in config) stop(config.problems.join('\n'));
  else if (!config.ANTHROPIC_API_KEY) stop('Set ANTHROPIC_API_KEY: recording asks the model itself.');
  else await record(question, config.ANTHROPIC_API_KEY, config);
}

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
  const shown = await askSeeds(asked, { apiKey, baseUrl: config.ANTHROPIC_BASE_URL, fetch });
  process.stdout.write(shown);
  await Promise.all([...writing, writeFile(shownFileOf(first), shown)]);
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
