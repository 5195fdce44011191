// Wiring: config -> services -> surface.
import { config as loadEnvFile } from 'dotenv';
import { commands } from '../commands/index.ts';
import { answerQuestionWith } from './answering/answerQuestion.ts';
import { extractiveWriter } from './answering/extractive/extractiveWriter.ts';
import { readConfig } from './config.ts';
import { startConsole } from './console/startConsole.ts';
import { createLog } from './log.ts';
import { collectionOf } from './papers/collection.ts';
import { loadPapers } from './papers/loadPapers.ts';
import { problemLine } from './papers/problem.ts';
import { createSearch } from './search/createSearch.ts';

loadEnvFile({ quiet: true });
const config = readConfig(process.env);
if ('problems' in config) throw new Error(config.problems.join('\n'));
const log = createLog(config.LOG_LEVEL);
const loaded = await loadPapers(config.PAPERS);
if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'));
for (const note of loaded.notes) log.warn(problemLine(note));
const papers = collectionOf(loaded.papers);
const search = createSearch(papers);
const answerQuestion = answerQuestionWith({
  search,
  writers: [extractiveWriter(search)],
  deadlineMs: config.ANSWER_DEADLINE_MS,
  onReceipt: ({ id, ...receipt }) => log.info({ question: id, ...receipt }, 'answered'),
  onFault: (err, id) => log.warn({ question: id, err }, 'a writer failed'),
});
await startConsole(commands, { papers, search, answerQuestion });
