import { conversationsIn } from './conversations.ts';
import { countersIn } from './counters.ts';
import { disputesIn } from './disputes.ts';
import { feedbackIn } from './feedback.ts';
import { forgetMember, forgetServer, storedAbout } from './forget.ts';
import { purge } from './purge.ts';
import { receiptsIn } from './receipts.ts';
import { settingsIn } from './settings.ts';
import type { State } from './state.ts';
import { openStorage, type Storage, type StorageOptions } from './storage.ts';

/** What every part of the state stands on. */
export interface Ground {
  /** Opened at the first use, so that a start waits for no disk. */
  readonly storage: () => Promise<Storage>;
  readonly now: () => Date;
}

/** The state in one SQLite file. Opens nothing yet, and never fails later: see `Storage`. */
export function openState(options: StorageOptions): State {
  let opening: Promise<Storage> | undefined;
  let opened: Storage | undefined;
  const storage = () => {
    opening ??= openStorage(options).then(async (storage) => {
      opened = storage;
      await storage.run((database) => purge(database, options.now()));
      return storage;
    });
    return opening;
  };
  const ground: Ground = { storage, now: options.now };
  return {
    receipts: receiptsIn(ground),
    feedback: feedbackIn(ground),
    disputes: disputesIn(ground),
    settings: settingsIn(ground),
    conversations: conversationsIn(ground),
    counters: countersIn(ground),
    storedAbout: (member) => storedAbout(ground, member),
    forgetMember: (member) => forgetMember(ground, member),
    forgetServer: (server) => forgetServer(ground, server),
    purge: async () => (await storage()).run((database) => purge(database, options.now())),
    keptIn: () => opened?.keptIn(),
    close: () => opened?.close(),
  };
}
