// Wiring of the commands for scripts, which give an exit code each.
import { standardOutput } from './console/machine/output.ts';
import { loadCollection, loadSource, openCollection } from './openCollection.ts';
import { openMemory } from './openStates.ts';
import type { Collection } from './papers/collection.ts';
import type { Config } from './process/config.ts';
import type { Log } from './process/log.ts';
import { locatePapers } from './process/packageFolder.ts';

interface Script {
  /** What stands behind the command's name. */
  readonly args: readonly string[];
  readonly config: Config;
  readonly log: Log;
}

/** By name, as `npm run` starts them. Each loads what it needs and no more. */
export const SCRIPTS: ReadonlyMap<string, (script: Script) => Promise<number>> = new Map([
  ['ask', ask],
  ['search', search],
  ['verify', verify],
  ['claims', claims],
  ['papers', listPapers],
  ['move', move],
]);

async function ask({ args, config, log }: Script): Promise<number> {
  const { runAsk } = await import('./console/machine/runAsk.ts');
  const { SCRIPT_CALLER } = await import('./console/machine/readBatch.ts');
  const { aboutCollection } = await import('../commands/replies/collectionReply.ts');
  const { outcomeReply } = await import('../commands/replies/outcomeReply.ts');
  const papers = await loadCollection(config);
  const state = await openMemory(log); // what a script asks is nobody's history
  const { openServices } = await import('./openServices.ts');
  const { answerAlone, services } = await openServices({ config, papers, log, state });
  const output = standardOutput(log);
  const collection = await services.collections.of(SCRIPT_CALLER);
  return runAsk(args, {
    answerQuestion: answerAlone,
    collection,
    replyTo: (outcome, question) => outcomeReply(outcome, papers, question),
    aboutCollection: (question) => aboutCollection(question, collection),
    writer: config.ANTHROPIC_API_KEY ? 'claude' : 'extractive',
    output,
  });
}

async function search({ args, config, log }: Script): Promise<number> {
  const { runSearch } = await import('./console/machine/runSearch.ts');
  const { openIndex } = await import('./openIndex.ts');
  const index = (papers: Collection, source: string) => openIndex({ config, papers, source, log });
  return runSearch(args, {
    defaultPapers: config.PAPERS,
    load: (source) =>
      openCollection(locatePapers(source), { purpose: 'finding', isStrict: config.STRICT_PAPERS }),
    index,
    output: standardOutput(log),
  });
}

async function verify({ args, log }: Script): Promise<number> {
  const { runVerify } = await import('./console/machine/runVerify.ts');
  const { judgeClaim } = await import('./verifying/judgeClaim.ts');
  return runVerify(args, { judgeClaim, output: standardOutput(log) });
}

async function claims({ args, config, log }: Script): Promise<number> {
  const { runClaims } = await import('./console/machine/runClaims.ts');
  const { SCRIPT_CALLER } = await import('./console/machine/readBatch.ts');
  const { openServices } = await import('./openServices.ts');
  const papers = await loadCollection(config);
  const { services } = await openServices({ config, papers, log, state: await openMemory(log) });
  const collection = await services.collections.of(SCRIPT_CALLER);
  return runClaims(args, { checkClaims: services.checkClaims, collection, output: standardOutput(log) });
}

async function listPapers({ args, config, log }: Script): Promise<number> {
  const { runPapers } = await import('./console/machine/runPapers.ts');
  return runPapers(args, {
    defaults: { papers: config.PAPERS, isStrict: config.STRICT_PAPERS },
    load: (source, isStrict) => loadSource(locatePapers(source), { isStrict }),
    output: standardOutput(log),
  });
}

async function move({ args, config, log }: Script): Promise<number> {
  const { runMove } = await import('./console/machine/runMove.ts');
  const { moveToFile, moveToPostgres } = await import('./state/moveState.ts');
  const { STATE_FILE, STATE_KEY, DATABASE_URL } = config;
  return runMove(args, {
    file: STATE_FILE,
    url: DATABASE_URL,
    toPostgres: (url) => moveToPostgres({ file: STATE_FILE, url, key: STATE_KEY }),
    toFile: (file, url) => moveToFile({ file, url, key: STATE_KEY }),
    output: standardOutput(log),
  });
}
