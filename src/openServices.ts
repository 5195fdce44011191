// Wiring of what answers questions, with all that stands around it: money, quotas, receipts, metrics. Loaded apart
// from `main.ts`, so that the console's prompt does not wait for it.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestionWith } from './answering/answerQuestion.ts';
import { checkClaimsWith } from './answering/checkClaimsWith.ts';
import type { Writer } from './answering/draft.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import type { AnswerQuestion, Pipeline, ReadingSetup } from './answering/pipeline.ts';
import type { QueryRewriter } from './answering/queryRewriter.ts';
import type { Work } from './answering/receipt.ts';
import { describeModelError } from './anthropic/describeModelError.ts';
import { createCollections } from './collections/createCollections.ts';
import { createFollowing } from './collections/following.ts';
import { syncStoreOver } from './collections/syncStoreOver.ts';
import type { Services } from './command.ts';
import { defined } from './defined.ts';
import { createHealth, type Health } from './health/createHealth.ts';
import { countQuestions, type Metrics } from './health/createMetrics.ts';
import { createBudget } from './limits/createBudget.ts';
import { createAdmit, limitQuestions, limitWork } from './limits/limitQuestions.ts';
import type { Limits } from './limits/limits.ts';
import { openQueue } from './limits/openQueue.ts';
import { type OpenShared, openShared } from './openShared.ts';
import { openSources } from './openSources.ts';
import type { Collection } from './papers/collection.ts';
import { type Config, fastModelOf, isPriceGuessed, priceOf } from './process/config.ts';
import type { Log } from './process/log.ts';
import { analysisChecksum } from './search/disk/analysisChecksum.ts';
import { topicsOf } from './search/topicsOf.ts';
import { keepReceipt } from './state/keepReceipt.ts';
import type { PaperNotices } from './state/noticeStore.ts';
import type { State } from './state/state.ts';
import { metadataIndexOf } from './understanding/metadata/metadataIndex.ts';

export interface Wiring {
  readonly config: Config;
  readonly papers: Collection;
  readonly log: Log;
  readonly state: State;
  /** Absent where nobody reads them. */
  readonly metrics?: Metrics | undefined;
  /** Default: the machine's clock. */
  readonly now?: () => Date;
}

export interface OpenedServices {
  readonly services: Services;
  /** The flow alone, for scripts: without quotas and receipts, with the budget. */
  readonly answerAlone: AnswerQuestion;
  /** The same without a model, for what nobody has asked just now. */
  readonly answerPlainly: AnswerQuestion;
  readonly health: Health;
  /** What was announced about papers. */
  readonly notices: PaperNotices;
  readonly shared: OpenShared;
}

/** Questions answered at the same time, and how many may wait for their turn: more are asked to come back. */
const QUEUE = { atOnce: 16, waiting: 128 };
/** The share of a question's time that it may wait: a quote takes a moment, also for all who wait together. */
const PATIENCE = 0.5;

/** What commands may use, over these papers. */
export async function openServices(wiring: Wiring): Promise<OpenedServices> {
  const { config, log, state, metrics, now = () => new Date() } = wiring;
  const notices = state.noticesFor(() => shared.current().collection);
  const shared = await openShared({ config, papers: wiring.papers, log, noticesOf: notices.ofShared });
  void metadataIndexOf(shared.current().collection); // arranged on the side, so that the first question need not wait for it
  const limits = limitsOf(config);
  const health = createHealth({
    papers: countsOf(shared),
    state,
    onDiscord: config.DISCORD_TOKEN !== undefined,
    now,
  });
  let checksum: string | undefined; // found out when somebody has papers of their own
  const analysedBy = () => {
    checksum ??= analysisChecksum();
    return checksum;
  };
  const collections = createCollections({ shared: shared.current, state, now, analysedBy });
  const sources = openSources(config, state);
  const following = createFollowing({
    ...{ state, open: sources.open, now, owner: randomUUID() },
    store: syncStoreOver({ sources: state.sources, analysedBy, mostPapers: config.COLLECTION_PAPERS }),
    sleep: (millis, signal) => sleep(millis, undefined, { signal, ref: false }),
    onError: (err, id) => log.error({ err, id }, 'a sync failed by an error of this program'),
  });
  const answering: Pipeline = {
    writers: [...(await modelWriters(wiring)), extractiveWriter],
    rewriter: await queryRewriter(wiring),
    deadlineMs: config.ANSWER_DEADLINE_MS,
    budget: createBudget({ state, limits, now }),
    ...reporting(wiring, health),
    ...defined({ secondReader: await readingSetup(config) }),
  };
  const plain: Pipeline = { writers: [extractiveWriter], deadlineMs: config.ANSWER_DEADLINE_MS };
  const admit = createAdmit({
    state,
    limits,
    now,
    waitsWhileAway: config.WHEN_DATABASE_IS_AWAY === 'wait',
    queue: openQueue({ ...QUEUE, patienceMs: PATIENCE * config.ANSWER_DEADLINE_MS }),
    onRefused: (refused, id) => {
      log.info({ id, ...refused }, 'question not taken');
    },
  });
  const limited = limitQuestions(keepingReceipts(answering, state), admit);
  const answerQuestion = metrics ? countQuestions(limited, metrics) : limited;
  return {
    services: {
      ...{ collections, state, sources, following },
      addingLimits: {
        papers: config.COLLECTION_PAPERS,
        megabytes: config.COLLECTION_MEGABYTES,
        fileMegabytes: config.COLLECTION_FILE_MEGABYTES,
        dailyLookUps: config.COLLECTION_DAILY_LOOKUPS,
      },
      answerQuestion: announcing(state, answerQuestion),
      checkClaims: checkClaimsWith({ ...answering, onChecked: reportingChecks(wiring) }),
      limit: limitWork(admit),
    },
    answerAlone: answerQuestionWith(answering),
    answerPlainly: answerQuestionWith(plain),
    health,
    notices,
    shared,
  };
}

/** As they are when somebody looks. */
function countsOf(shared: OpenShared) {
  return {
    get size() {
      return shared.current().collection.size;
    },
    get quotable() {
      return shared.current().collection.quotable;
    },
  };
}

/** What the log, the metrics and the health of the model learn of each question. */
function reporting(
  { log, metrics }: Wiring,
  health: Health,
): Required<Pick<Pipeline, 'onReport' | 'onUnfinished' | 'onError'>> {
  return {
    onReport: (receipt) => {
      log.info(receipt, 'question over');
      metrics?.countWork(receipt);
      health.answered(receipt);
    },
    onUnfinished: (work) => {
      log.info(work, 'question not finished');
      metrics?.countWork(work);
    },
    onError: (error, id) => log.warn({ id, ...describeModelError(error) }, 'a model failed'),
  };
}

/** The same of each check. */
function reportingChecks({ log, metrics }: Wiring) {
  return (work: Work) => {
    log.info(work, 'claims checked');
    metrics?.countWork(work);
  };
}

function keepingReceipts(answering: Pipeline, state: State): AnswerQuestion {
  return answerQuestionWith({
    ...answering,
    async onReport(receipt, asked) {
      answering.onReport?.(receipt, asked);
      await keepReceipt(state, receipt, asked);
    },
  });
}

/** The state hears of each question before anything is kept for it. */
function announcing(state: State, answerQuestion: Services['answerQuestion']): Services['answerQuestion'] {
  return (question, kind, asking) => {
    const { id, member, place } = asking;
    state.beginQuestion({ id, member, server: place.server });
    return answerQuestion(question, kind, asking);
  };
}

function limitsOf(config: Config): Limits {
  return {
    memberQuestionsPerMinute: config.MEMBER_QUESTIONS_PER_MINUTE,
    memberDailyQuestions: config.MEMBER_DAILY_QUESTIONS,
    serverDailyQuestions: config.SERVER_DAILY_QUESTIONS,
    dailyQuestions: config.DAILY_QUESTIONS,
    memberDailyBudgetUsd: config.MEMBER_DAILY_BUDGET_USD,
    serverDailyBudgetUsd: config.SERVER_DAILY_BUDGET_USD,
    dailyBudgetUsd: config.DAILY_BUDGET_USD,
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

/** Claude, where there is a key. Loaded then alone, since its SDK takes longer to load than the rest of the console. */
async function modelWriters({ config, log }: Wiring): Promise<Writer[]> {
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

const TOPICS = 60;

/** Other words to search with, where there is a model to ask for them. */
async function queryRewriter({ config, log }: Wiring): Promise<QueryRewriter | undefined> {
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
