// `npm run quality -- model-path`: what a member would get of replies that a capable model wrote, all of them true.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerQuestionWith } from '../../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../../src/answering/extractive/extractiveWriter.ts';
import type { AnswerQuestion } from '../../../src/answering/pipeline.ts';
import { claudeReader } from '../../../src/anthropic/claudeReader.ts';
import { claudeWriter } from '../../../src/anthropic/claudeWriter.ts';
import { collectionOf } from '../../../src/papers/collection.ts';
import { opened } from '../../support/collections.ts';
import { papersOf } from '../../support/papers.ts';
import { figureTable } from '../answers/figureTable.ts';
import { collectionSets } from '../answers/questionSets.ts';
import { type Figure, type FigureSet, rightOf, wrongOf } from '../ratchet/figures.ts';
import { askReply, type Played } from './askReply.ts';
import { playReplies } from './playReplies.ts';
import { type Reply, readReplies } from './replies.ts';
import { sheetOf } from './sheetOf.ts';

const DATA = process.env['TEST_DATA'] ?? '../shared/data';
const OPTIONS = {
  /** One set of replies alone. */
  only: { type: 'string' },
  /** A file for what was written and what is shown, to be read by a person. */
  sheet: { type: 'string' },
} as const;
const READERS = ['rules alone', 'a reader that knows what is true'] as const;

export async function measureModelPath(args: readonly string[]): Promise<readonly FigureSet[]> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const replies = readReplies(DATA).filter(({ set }) => values.only === undefined || set === values.only);
  const measured: FigureSet[] = [];
  const played: Played[] = [];
  for (const reader of replies.length > 0 ? READERS : []) {
    const all = await playAll(replies, reader);
    played.push(...all);
    const sets = [...new Set(all.map(({ reply }) => reply.set))].map((name) => ({
      name,
      figures: figuresOf(all.filter(({ reply }) => reply.set === name)),
    }));
    console.log(`\nreplies of a model, checked by ${reader}\n${figureTable(sets)}`);
    measured.push(...sets.map(({ name, figures }) => ({ name: `${name} replies, ${reader}`, figures })));
  }
  if (values.sheet) writeFileSync(values.sheet, sheetOf(played));
  return measured;
}

async function playAll(
  replies: readonly Reply[],
  reader: (typeof READERS)[number],
): Promise<readonly Played[]> {
  const model = await playReplies();
  const played: Played[] = [];
  try {
    for (const { name, papers, questions } of collectionSets(join(DATA, 'answering/collections'))) {
      const collection = opened(collectionOf(await papersOf(papers)));
      const answerQuestion = modelWay(model.baseUrl, reader !== 'rules alone');
      for (const reply of replies.filter((each) => each.collection === name)) {
        const question = questions.find(({ id }) => id === reply.id);
        if (!question) throw new Error(`${reply.id}: no such question in ${name}`);
        played.push({ reader, ...(await askReply(reply, question, { model, answerQuestion, collection })) });
      }
    }
  } finally {
    model.stop();
  }
  return played;
}

/** Claude and the second reader over HTTP, as the program has them where there is a key. */
function modelWay(baseUrl: string, isReadAgain: boolean): AnswerQuestion {
  const connection = {
    apiKey: 'not-a-key',
    baseUrl,
    price: { input: 2, cacheRead: 0.1, cacheWrite: 2.5, output: 10 },
  };
  const claude = claudeWriter({ ...connection, model: 'claude-sonnet-5-5', evidenceMode: 'native' });
  const reader = claudeReader({ ...connection, model: 'claude-haiku-5-5' });
  return answerQuestionWith({
    writers: [claude, extractiveWriter],
    deadlineMs: 60_000,
    ...(isReadAgain && { secondReader: { reader, showsDoubts: true } }),
  });
}

function figuresOf(played: readonly Played[]): FigureSet['figures'] {
  const written = played.flatMap(({ statements }) => statements);
  const answerable = played.filter(({ mustAnswer }) => mustAnswer);
  const declinable = played.filter(({ mustAnswer }) => !mustAnswer);
  const requests = played.reduce((sum, each) => sum + each.requests, 0);
  const figures: Readonly<Record<string, Figure>> = {
    'shown as written': rightOf(written.map(({ isShown }) => isShown)),
    'right of answerable': rightOf(answerable.map(({ isRight }) => isRight)),
    'rightly declined': rightOf(declinable.map(({ isRight }) => isRight)),
    'citations out of reach': {
      hits: played.flatMap(({ lost }) => lost).length,
      of: written.length,
      better: 'fewer',
    },
    'quoted beside its own words': wrongOf(played.map(({ quotesAgain }) => quotesAgain)),
    requests: { hits: requests, of: played.length, better: 'fewer' },
  };
  return Object.fromEntries(Object.entries(figures).filter(([, { of }]) => of > 0));
}
