import { collectionIdOf, keptCollectionId } from '../collections/collectionId.ts';
import { createAccounts } from './accounts.ts';
import { createAdditions } from './additions.ts';
import { createAskedQuestions } from './askedQuestions.ts';
import { createClaim } from './claims.ts';
import { createConversations } from './conversations.ts';
import { createCounters } from './counters.ts';
import { createFollowStore } from './createFollowStore.ts';
import { createNoticeStore } from './createNoticeStore.ts';
import { createOverview } from './createOverview.ts';
import { createPaperStore } from './createPaperStore.ts';
import { createDisputes } from './disputes.ts';
import { createFeedback } from './feedback.ts';
import { createForgetting, type DeletionWishes } from './forget.ts';
import { NotKept } from './notKept.ts';
import { createProcesses } from './processes.ts';
import { purge } from './purge.ts';
import { createQuestionTexts } from './questionTexts.ts';
import { createReceipts } from './receipts.ts';
import { createSettings } from './settings.ts';
import { createTakeTurn } from './sourceLanes.ts';
import type { State } from './state.ts';
import type { StateContext } from './stateContext.ts';
import type { Storage } from './storage.ts';
import { createUnanswered } from './unanswered.ts';
import { createWaitingQuestions } from './waitingQuestions.ts';
import { createWeeklyDigests } from './weeklyDigests.ts';

export interface StateOptions {
  readonly now: () => Date;
  readonly warn: (details: object, message: string) => void;
  /** How often it is looked whether trouble is over, and what could not be written is written. */
  readonly lookEveryMs?: number;
}

interface Composing extends Required<StateOptions> {
  readonly wishes: DeletionWishes;
}

/** All stores over one storage, and the work that keeps them whole. */
export function stateOver(storage: Storage, { now, warn, lookEveryMs, wishes }: Composing): State {
  const texts = createQuestionTexts(now);
  const context: StateContext = { storage, now, asked: createAskedQuestions(now), texts };
  const counters = createCounters(context);
  const { storedAbout, forget, tryAgain } = createForgetting(context, { warn, wishes });
  const stopLooking = repeat(lookEveryMs, async () => {
    await storage.mend();
    if (storage.trouble()) return;
    try {
      await counters.catchUp();
      await tryAgain();
    } catch (err) {
      if (!(err instanceof NotKept)) warn({ err }, 'what could not be stored before is still not'); // the other is told
    }
  });
  return {
    ...storesOver(context),
    counters,
    storedAbout,
    forgetMember: (id) => forget({ kind: 'member', id }),
    forgetServer: (id) => forget({ kind: 'server', id }),
    lostRows: storage.lostRows,
    isCutOff: storage.isCutOff,
    isAway: () => storage.isShared && storage.isCutOff(),
    trouble: storage.trouble,
    purge: () => purgeIn(context, warn),
    keptIn: storage.keptIn,
    async close() {
      await stopLooking();
      await storage.close();
    },
  };
}

function storesOver(context: StateContext) {
  const { storage } = context;
  return {
    receipts: createReceipts(context),
    feedback: createFeedback(context),
    disputes: createDisputes(context),
    settings: createSettings(context),
    conversations: createConversations(context),
    unanswered: createUnanswered(context),
    accounts: createAccounts(context),
    papers: createPaperStore(context),
    sources: createFollowStore(context),
    noticesFor: (shared) => createNoticeStore(context, shared),
    additions: createAdditions(context),
    waiting: createWaitingQuestions(context),
    digests: createWeeklyDigests(context),
    takeTurn: createTakeTurn(context),
    processes: storage.keptIn() === 'database' ? (owner) => createProcesses(context, owner) : undefined,
    overview: createOverview(context),
    collectionOf: (caller) => collectionIdOf(caller, storage.pseudonym),
    claim: createClaim(context),
    onForeignChange: (listener) => storage.onForeignChange((id) => listener(keptCollectionId(id))),
    beginQuestion: context.asked.begin,
  } satisfies Partial<State>;
}

async function purgeIn({ storage, texts, now }: StateContext, warn: StateOptions['warn']): Promise<number> {
  texts.purge();
  const rows = await storage.write({ across: 'purge' }, (database) => purge(database, now()));
  await storage.overwriteDeleted();
  if (rows === undefined) {
    warn(
      {},
      'the bot was off for days, or the clock has jumped: nothing is purged until the clock has gone on for a day',
    );
  }
  return rows ?? 0;
}

/** At once and then every so often, never twice at once, and a last time when it is stopped. The work never fails. */
function repeat(everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let running = work();
  const run = () => {
    running = running.then(work);
    return running;
  };
  const timer = setInterval(run, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return run();
  };
}
