import { refName } from './readRefs.ts';
import { SourceError } from './sourceError.ts';
import type { LookedUp, Source, Sources } from './sources.ts';

const REMEDY = 'this bot is set not to fetch papers (SOURCES=off): give them as a file';

/** Asks nobody: where the operator keeps the bot off the network, or no test may reach it. */
export const offlineSources: Sources = {
  lookUp: async (refs) =>
    refs.map((ref): LookedUp => ({ kind: 'unreachable', ref, reason: `${refName(ref)}: ${REMEDY}` })),
  notices: async (papers) => papers.map(() => ({ notices: [], isKnown: false, isPartial: true })),
  checkZoteroKey: async () => REMEDY,
  open: (): Source => ({
    changes: () => Promise.reject(new SourceError(REMEDY)),
  }),
};
