import { createAskedQuestions } from './askedQuestions.ts';
import { conversationsIn } from './conversations.ts';
import { countersIn } from './counters.ts';
import { carryOutNoted, type Deletion, dropNotes, noteDeletion } from './deletions.ts';
import { disputesIn } from './disputes.ts';
import { feedbackIn } from './feedback.ts';
import { forgetMember, forgetServer, storedAbout } from './forget.ts';
import type { Ground } from './ground.ts';
import { IN_MEMORY } from './openDatabase.ts';
import { purge } from './purge.ts';
import { receiptsIn } from './receipts.ts';
import { oldestKept } from './retention.ts';
import { removeAllSetAside, removeSetAside } from './setAside.ts';
import { settingsIn } from './settings.ts';
import type { Forgetting, State } from './state.ts';
import { openStorage, type Storage } from './storage.ts';
import type { StorageOptions } from './storageOptions.ts';

/** The state in one SQLite file. Opens nothing yet, and never fails later: see `Storage`. */
export function openState(options: StorageOptions, open: typeof openStorage = openStorage): State {
  const { file, now, warn } = options;
  const { storage, opened } = openingOnce(options, open);
  const ground: Ground = { storage, now, asked: createAskedQuestions(now) };
  const finishForgetting = (deletion: Deletion): Forgetting => {
    // What was set aside cannot be searched for what is to be forgotten.
    const isAsideGone = file === IN_MEMORY || unlessBarred(() => removeAllSetAside(file), warn);
    if (opened()?.isCutOff()) return noteDeletion(deletion, options);
    return isAsideGone ? 'done' : 'unsure';
  };
  return {
    receipts: receiptsIn(ground),
    feedback: feedbackIn(ground),
    disputes: disputesIn(ground),
    settings: settingsIn(ground),
    conversations: conversationsIn(ground),
    counters: countersIn(ground),
    beginQuestion: ground.asked.begin,
    storedAbout: (member) => storedAbout(ground, member),
    async forgetMember(member) {
      const stored = await forgetMember(ground, member);
      return { ...stored, forgetting: finishForgetting({ kind: 'member', id: member }) };
    },
    async forgetServer(server) {
      await forgetServer(ground, server);
      return finishForgetting({ kind: 'server', id: server });
    },
    purge: async () => purgeIn(await storage(), options),
    keptIn: () => opened()?.keptIn(),
    isCutOff: () => opened()?.isCutOff() ?? false,
    close: async () => opened()?.close(),
  };
}

/** Opens at the first use and purges; after an opening that failed, the next use tries again. */
function openingOnce(options: StorageOptions, open: typeof openStorage) {
  let opening: Promise<Storage> | undefined;
  let opened: Storage | undefined;
  async function openAndPurge(): Promise<Storage> {
    opened = await open({ ...options, onBack: () => dropNotes(options) });
    await carryOutNoted(opened, options);
    await purgeIn(opened, options).catch((err: unknown) =>
      options.warn({ err }, 'not purged; the next day tries again'),
    );
    return opened;
  }
  return {
    opened: () => opened,
    storage(): Promise<Storage> {
      opening ??= openAndPurge().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
  };
}

async function purgeIn(storage: Storage, { file, now, warn }: StorageOptions): Promise<number> {
  const rows = await storage.write((database) => purge(database, now()));
  await storage.overwriteDeleted();
  if (file !== IN_MEMORY) unlessBarred(() => removeSetAside(file, oldestKept('receipts', now())), warn);
  return rows;
}

/** Whether it is removed. */
function unlessBarred(remove: () => unknown, warn: StorageOptions['warn']): boolean {
  try {
    remove();
    return true;
  } catch (err) {
    warn(
      { err },
      'files beside the state file with “broken” in their name cannot be deleted: delete them by hand',
    );
    return false;
  }
}
