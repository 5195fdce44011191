// Wiring of the work that nobody calls for: syncs, notices of papers, and what is said about them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from './collections/collectionId.ts';
import type { Collections } from './collections/collections.ts';
import type { Following, FollowTrouble } from './collections/following.ts';
import type { OpenShared } from './openShared.ts';
import type { Log } from './process/log.ts';
import type { Reply } from './reply.ts';
import type { Sources } from './sources/sources.ts';
import { checkNotices } from './sources/sync/checkNotices.ts';
import type { PaperNotices, UntoldRetraction } from './state/noticeStore.ts';
import { nonceOf, postDigests, type TellingLater, tellAnswered } from './tellLater.ts';

/** What keeps papers up to date. */
interface Upkeep {
  readonly following: Following;
  readonly collections: Pick<Collections, 'renew' | 'of'>;
  readonly notices: PaperNotices;
  readonly shared: OpenShared;
  readonly sources: Sources;
  readonly log: Log;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Default: two minutes, so that answers have the line first, and what soon ends asks for nothing. */
  readonly noticesAfterMs?: number;
}

export interface BackgroundWork extends TellingLater, Upkeep {
  readonly collections: Upkeep['collections'];
  readonly words: TellingLater['words'] & {
    trouble(trouble: FollowTrouble): Reply;
    retraction(retraction: UntoldRetraction, answers: number): Reply;
  };
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** How often is looked whether the operator's papers have changed. */
const LOOK_MS = 15_000;
const NOTICES_AFTER_MS = 2 * MINUTE_MS;

/** Runs until the signal aborts; what fails is logged, and tried again the next time. */
export async function startBackground(background: BackgroundWork): Promise<void> {
  const { following, shared, signal, noticesAfterMs = NOTICES_AFTER_MS } = background;
  const every = repeating(background);
  await Promise.all([
    every(HOUR_MS, () => following.run((trouble) => void tellTrouble(trouble, background), signal)),
    every(HOUR_MS, () => watchPapers(background), noticesAfterMs),
    every(LOOK_MS, shared.look),
    every(MINUTE_MS, () => tellAnswered(background)),
    every(MINUTE_MS, () => postDigests(background)),
  ]);
}

/**
 * The same where nobody can be told anything, on the page and in the terminal: the papers of who sits there are kept up to
 * date, and those of `PAPERS`. What is to be told in channels is left to the process that can.
 */
export async function startUpkeep(upkeep: Upkeep, caller: Caller): Promise<void> {
  const { following, shared, noticesAfterMs = NOTICES_AFTER_MS } = upkeep;
  const every = repeating(upkeep);
  const syncOwn = async () => {
    for (const { id } of await following.list(caller)) await following.sync(caller, id);
  };
  await Promise.all([
    every(HOUR_MS, syncOwn),
    every(HOUR_MS, () => checkPapers(upkeep), noticesAfterMs),
    every(LOOK_MS, shared.look),
  ]);
}

function repeating({ log, signal }: Pick<Upkeep, 'log' | 'signal'>) {
  const pause = (millis: number) => sleep(millis, undefined, { signal, ref: false }).catch(() => undefined); // it ends with the signal
  return async (millis: number, work: () => Promise<void>, afterMs = 0) => {
    if (afterMs > 0) await pause(afterMs);
    while (!signal.aborted) {
      await work().catch((err: unknown) => {
        if (!signal.aborted) log.warn({ err }, 'background work failed: it is tried again');
      });
      await pause(millis);
    }
  };
}

async function tellTrouble(trouble: FollowTrouble, { announce, words, log }: BackgroundWork): Promise<void> {
  log.warn({ spec: trouble.spec, ended: trouble.ended }, 'a followed source has trouble');
  if (trouble.channel === undefined) return;
  const once = nonceOf('trouble', JSON.stringify(trouble));
  await announce({ channel: trouble.channel, once, reply: words.trouble(trouble) });
}

/** Looks what has become of papers, and tells the channels in which answers cite one that was retracted. */
export async function watchPapers(background: BackgroundWork): Promise<void> {
  const { notices } = background;
  await checkPapers(background);
  for (const retraction of await notices.untold()) {
    const isTold = await tellRetraction(retraction, background);
    if (isTold) await notices.setTold(retraction);
  }
}

/** Looks what has become of papers, and fetches newer versions of them. */
async function checkPapers({
  collections,
  notices,
  shared,
  sources,
  log,
  now,
  signal,
}: Upkeep): Promise<void> {
  let isNew = false;
  await checkNotices({
    ...{ store: notices, notices: sources.notices, signal },
    now: () => now().getTime(),
    async onRenewed(renewed) {
      if (renewed.length > 0) log.info({ papers: renewed.length }, 'newer versions of papers');
      await collections.renew(renewed);
    },
    onNew: async ({ collection, paper }, notice) => {
      isNew = true;
      log.info({ collection, paper: paper.id, notice }, 'a notice about a paper');
    },
  });
  if (isNew) await shared.mark();
}

/** Whether every channel was told, or cannot be. */
async function tellRetraction(
  retraction: UntoldRetraction,
  { announce, words }: BackgroundWork,
): Promise<boolean> {
  let isTold = true;
  for (const { channel, answers } of retraction.channels) {
    const once = nonceOf('retracted', `${retraction.paper.id} ${channel}`);
    const said = await announce({ channel, once, reply: words.retraction(retraction, answers) });
    isTold &&= said !== 'later';
  }
  return isTold;
}
