// Wiring of what answers questions, with all that stands around it: money, quotas, receipts, metrics. Loaded apart
// from `main.ts`, so that the console's prompt does not wait for it.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestionWith } from './answering/answerQuestion.ts';
import { checkClaimsWith } from './answering/checkClaimsWith.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import type { AnswerQuestion, Pipeline } from './answering/pipeline.ts';
import type { Work } from './answering/receipt.ts';
import { describeModelError } from './anthropic/describeModelError.ts';
import { createCollections } from './collections/createCollections.ts';
import { createFollowing } from './collections/following.ts';
import { syncStoreOver } from './collections/syncStoreOver.ts';
import type { Services } from './command.ts';
import { createHealth, type Health } from './health/createHealth.ts';
import { countQuestions, type Metrics } from './health/createMetrics.ts';
import { createBudget } from './limits/createBudget.ts';
import { createAdmit, limitQuestions, limitWork } from './limits/limitQuestions.ts';
import type { Limits } from './limits/limits.ts';
import { openQueue } from './limits/openQueue.ts';
import { openModels } from './openModels.ts';
import { type OpenShared, openShared } from './openShared.ts';
import { openSources } from './openSources.ts';
import type { Collection } from './papers/collection.ts';
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { analysisChecksum } from './search/disk/analysisChecksum.ts';
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
  const onDiscord = config.DISCORD_TOKEN !== undefined;
  const health = createHealth({ papers: countsOf(shared), state, onDiscord, now });
  const models = await openModels(wiring);
  const { ANSWER_DEADLINE_MS: deadlineMs } = config;
  const answering: Pipeline = {
    ...models,
    writers: [...models.writers, extractiveWriter],
    deadlineMs,
    budget: createBudget({ state, limits, now }),
    ...reporting(wiring, health),
  };
  const admit = createAdmit({
    ...{ state, limits, now },
    waitsWhileAway: config.WHEN_DATABASE_IS_AWAY === 'wait',
    queue: openQueue({ ...QUEUE, patienceMs: PATIENCE * deadlineMs }),
    onRefused: (refused, id) => log.info({ id, ...refused }, 'question not taken'),
  });
  const limited = limitQuestions(keepingReceipts(answering, state), admit);
  return {
    services: {
      ...{ state, ...openPapers(wiring, shared) },
      answerQuestion: announcing(state, metrics ? countQuestions(limited, metrics) : limited),
      checkClaims: checkClaimsWith({ ...answering, onChecked: reportingChecks(wiring) }),
      limit: limitWork(admit),
    },
    answerAlone: answerQuestionWith(answering),
    answerPlainly: answerQuestionWith({ writers: [extractiveWriter], deadlineMs }),
    ...{ health, notices, shared },
  };
}

type Papers = Pick<Services, 'collections' | 'sources' | 'following' | 'addingLimits'>;

/** Which papers each place sees, where it finds more, and how many it may have. */
function openPapers({ config, log, state, now = () => new Date() }: Wiring, shared: OpenShared): Papers {
  let checksum: string | undefined; // found out when somebody has papers of their own
  const analysedBy = () => {
    checksum ??= analysisChecksum();
    return checksum;
  };
  const sources = openSources(config, state);
  return {
    collections: createCollections({ shared: shared.current, state, now, analysedBy }),
    sources,
    following: createFollowing({
      ...{ state, open: sources.open, now, owner: randomUUID() },
      store: syncStoreOver({ sources: state.sources, analysedBy, mostPapers: config.COLLECTION_PAPERS }),
      sleep: (millis, signal) => sleep(millis, undefined, { signal, ref: false }),
      onError: (err, id) => log.error({ err, id }, 'a sync failed by an error of this program'),
    }),
    addingLimits: {
      papers: config.COLLECTION_PAPERS,
      megabytes: config.COLLECTION_MEGABYTES,
      fileMegabytes: config.COLLECTION_FILE_MEGABYTES,
      dailyLookUps: config.COLLECTION_DAILY_LOOKUPS,
    },
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
