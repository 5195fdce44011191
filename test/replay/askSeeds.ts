import { outcomeReply } from '../../commands/replies/outcomeReply.ts';
import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { claudeWriter } from '../../src/anthropic/claudeWriter.ts';
import { drawReply } from '../../src/console/drawReply.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { priceOf } from '../../src/process/modelPrice.ts';
import { opened } from '../support/collections.ts';
import { papersOf } from '../support/papers.ts';
import type { Exchange } from './exchange.ts';

/** Stands in the instructions where a random code stands otherwise, so that the same request can be made again. */
const CANARY = '0f00770e0f00770e';
const CANVAS = { columns: 80, isStyled: false };
const DEADLINE_MS = 120_000;

interface Service {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
}

/** Asks the seed papers through Claude and draws the last reply, always in the same width. */
export async function askSeeds(asked: Exchange['asked'], service: Service): Promise<string> {
  const papers = collectionOf(await papersOf('seeds'));
  const claude = claudeWriter({
    ...service,
    model: asked.model,
    price: priceOf(asked.model),
    evidenceMode: asked.evidenceMode,
    canary: CANARY,
  });
  const answerQuestion = answerQuestionWith({
    writers: [claude, extractiveWriter],
    deadlineMs: DEADLINE_MS,
  });
  const signal = new AbortController().signal;
  const asking = {
    id: 'replay',
    member: 'replay',
    place: { kind: 'console' },
    collection: opened(papers),
    signal,
  };
  const answers = answerQuestion(asked.question, asked.kind, asking);
  let next = await answers.next();
  while (!next.done) next = await answers.next();
  return `${drawReply(outcomeReply(next.value, papers), CANVAS)}\n`;
}
