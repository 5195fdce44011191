// Wiring of the work that nobody calls for: syncs, notices of papers, and what is said about them.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Collections } from './collections/collections.ts';
import type { Following, FollowTrouble } from './collections/following.ts';
import type { OpenShared } from './openShared.ts';
import type { Reply } from './reply.ts';
import type { Sources } from './sources/sources.ts';
import { checkNotices } from './sources/sync/checkNotices.ts';
import type { PaperNotices, UntoldRetraction } from './state/noticeStore.ts';
import { nonceOf, postDigests, type TellingLater, tellAnswered } from './tellLater.ts';

export interface BackgroundWork extends TellingLater {
  readonly following: Following;
  readonly collections: Pick<Collections, 'renew' | 'of'>;
  readonly notices: PaperNotices;
  readonly shared: OpenShared;
  readonly sources: Sources;
  readonly words: TellingLater['words'] & {
    trouble(trouble: FollowTrouble): Reply;
    retraction(retraction: UntoldRetraction, answers: number): Reply;
  };
  readonly now: () => Date;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** How often is looked whether the operator's papers have changed. */
const LOOK_MS = 15_000;

/** Runs until the signal aborts; what fails is logged, and tried again the next time. */
export async function startBackground(background: BackgroundWork): Promise<void> {
  const { following, log, signal } = background;
  const every = async (millis: number, work: () => Promise<void>) => {
    while (!signal.aborted) {
      await work().catch((err: unknown) => {
        if (!signal.aborted) log.warn({ err }, 'background work failed: it is tried again');
      });
      await sleep(millis, undefined, { signal, ref: false }).catch(() => undefined); // it ends with the signal
    }
  };
  await Promise.all([
    every(HOUR_MS, () => following.run((trouble) => void tellTrouble(trouble, background), signal)),
    every(HOUR_MS, () => watchPapers(background)),
    every(LOOK_MS, background.shared.look),
    every(MINUTE_MS, () => tellAnswered(background)),
    every(MINUTE_MS, () => postDigests(background)),
  ]);
}

async function tellTrouble(trouble: FollowTrouble, { announce, words, log }: BackgroundWork): Promise<void> {
  log.warn({ spec: trouble.spec, ended: trouble.ended }, 'a followed source has trouble');
  if (trouble.channel === undefined) return;
  const once = nonceOf('trouble', JSON.stringify(trouble));
  await announce({ channel: trouble.channel, once, reply: words.trouble(trouble) });
}

/** Looks what has become of papers, fetches newer versions of them, and tells the channels in which answers cite one that was retracted. */
export async function watchPapers(background: BackgroundWork): Promise<void> {
  const { collections, notices, shared, sources, log, now, signal } = background;
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
  for (const retraction of await notices.untold()) {
    const isTold = await tellRetraction(retraction, background);
    if (isTold) await notices.setTold(retraction);
  }
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
