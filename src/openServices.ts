// Wiring of what answers questions. Loaded apart from `main.ts`, so that the console's prompt does not wait for it.
import { answerQuestionWith } from './answering/answerQuestion.ts';
import type { Writer } from './answering/draft.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import type { Services } from './command.ts';
import { type Config, priceOf } from './config.ts';
import type { Log } from './log.ts';
import { openIndex } from './openIndex.ts';
import type { Collection } from './papers/collection.ts';
import { keepReceipt } from './state/keepReceipt.ts';
import { openState } from './state/openState.ts';

export interface Wiring {
  readonly config: Config;
  readonly papers: Collection;
  readonly log: Log;
  /** A path, or `:memory:`. */
  readonly stateFile: string;
}

/** What commands may use, over these papers. */
export async function openServices(wiring: Wiring): Promise<Services> {
  const { config, papers, log, stateFile } = wiring;
  const search = await openIndex({ config, papers, source: config.PAPERS, log });
  const warn = (details: object, message: string) => log.warn(details, message);
  const state = openState({ file: stateFile, now: () => new Date(), warn });
  const answerQuestion = answerQuestionWith({
    search,
    writers: [...(await modelWriters(wiring)), extractiveWriter(search)],
    deadlineMs: config.ANSWER_DEADLINE_MS,
    async onReceipt(receipt, asked) {
      const { id, ...figures } = receipt;
      log.info({ question: id, ...figures }, 'answered');
      await keepReceipt(state, receipt, asked);
    },
    onFault: (err, id) => log.warn({ question: id, err }, 'a writer failed'),
  });
  return { papers, search, answerQuestion, state };
}

/** Claude, where there is a key. Loaded then alone, since its SDK takes longer to load than the rest of the console. */
async function modelWriters({ config, papers, log }: Wiring): Promise<Writer[]> {
  if (!config.ANTHROPIC_API_KEY) return [];
  const { claudeWriter } = await import('./anthropic/claudeWriter.ts');
  const writer = claudeWriter({
    apiKey: config.ANTHROPIC_API_KEY,
    baseUrl: config.ANTHROPIC_BASE_URL,
    model: config.ANTHROPIC_MODEL,
    price: priceOf(config.ANTHROPIC_MODEL),
    evidenceMode: config.EVIDENCE_MODE,
    titles: [...papers].map(({ title }) => title),
    onAlert: (err) => log.error({ err }, 'the model refuses this key or account: the bot quotes meanwhile'),
  });
  return [writer];
}
