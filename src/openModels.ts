// The models that are asked, where there is a key. Loaded then alone, since their SDK takes longer to load than the rest of
// the console.
import type { Writer } from './answering/draft.ts';
import type { Pipeline, ReadingSetup } from './answering/pipeline.ts';
import type { QueryRewriter } from './answering/queryRewriter.ts';
import { describeModelError } from './anthropic/describeModelError.ts';
import { defined } from './defined.ts';
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { fastModelOf, isPriceGuessed, priceOf } from './process/modelPrice.ts';
import { topicsOf } from './search/topicsOf.ts';

/** So many words tell the rewriter what the papers are about. */
const TOPICS = 60;

interface Asking {
  readonly config: Config;
  readonly log: Log;
}

type Models = { readonly writers: readonly Writer[] } & Pick<Pipeline, 'rewriter' | 'secondReader'>;

/** Who writes, who finds other words to search with, and who reads what was written a second time. */
export async function openModels(asking: Asking): Promise<Models> {
  return {
    writers: await modelWriters(asking),
    rewriter: await queryRewriter(asking),
    ...defined({ secondReader: await readingSetup(asking.config) }),
  };
}

/** What a model wrote is read a second time, unless that is turned off. */
async function readingSetup(config: Config): Promise<ReadingSetup | undefined> {
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseUrl, SECOND_READER } = config;
  const fast = fastModelOf(config);
  if (!apiKey || !fast || SECOND_READER === 'off') return undefined;
  const { claudeReader } = await import('./anthropic/claudeReader.ts');
  const reader = claudeReader({ apiKey, baseUrl, ...fast });
  return { reader, showsDoubts: SECOND_READER === 'doubts' };
}

async function modelWriters({ config, log }: Asking): Promise<Writer[]> {
  if (!config.ANTHROPIC_API_KEY) return [];
  if (isPriceGuessed(config)) {
    log.warn(`${config.ANTHROPIC_MODEL} has no known price and counts as dear: set MODEL_PRICE`);
  }
  const { claudeWriter } = await import('./anthropic/claudeWriter.ts');
  const writer = claudeWriter({
    apiKey: config.ANTHROPIC_API_KEY,
    baseUrl: config.ANTHROPIC_BASE_URL,
    model: config.ANTHROPIC_MODEL,
    price: priceOf(config.ANTHROPIC_MODEL, config.MODEL_PRICE),
    evidenceMode: config.EVIDENCE_MODE,
    onNote: (note) => log.warn(note),
    onAlert: (error) =>
      log.error(describeModelError(error), 'the model refuses this key or account: the bot quotes meanwhile'),
  });
  return [writer];
}

/** Other words to search with, where there is a model to ask for them. */
async function queryRewriter({ config, log }: Asking): Promise<QueryRewriter | undefined> {
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_BASE_URL: baseUrl, OTHER_WORDS } = config;
  const fast = fastModelOf(config);
  if (!apiKey || !fast || OTHER_WORDS === 'off') return undefined;
  const { claudeRewriter } = await import('./anthropic/claudeRewriter.ts');
  return claudeRewriter({
    ...{ apiKey, baseUrl, ...fast },
    topicsOf: (papers) => topicsOf(papers, TOPICS),
    onNote: (note) => log.warn(note),
  });
}
