import { z } from 'zod';
import type { Answer, WriterName } from '../../answering/answer.ts';
import type { Outcome, PartOutcome } from '../../answering/outcome.ts';
import type { AnswerQuestion } from '../../answering/pipeline.ts';
import type { OpenCollection } from '../../collections/collections.ts';
import { defined } from '../../defined.ts';
import type { Reply } from '../../reply.ts';
import { drawReply } from '../drawReply.ts';
import { citationRow, type Output } from './output.ts';
import { askedByScript, readBatch, readFlags } from './readBatch.ts';

const USAGE =
  'Use: npm run --silent ask -- --json "QUESTION", or: … ask -- --batch FILE.jsonl (each line {"id","question"})';
const OPTIONS = { json: { type: 'string' }, batch: { type: 'string' } } as const;

const row = z.object(
  {
    id: z.union([z.string(), z.number()], 'must be a text or a number'),
    question: z.string('must be a text'),
  },
  'is not an object: write {"id": "…", "question": "…"}',
);
type Row = z.infer<typeof row>;

export interface AskParts {
  readonly answerQuestion: AnswerQuestion;
  readonly collection: OpenCollection;
  /** What a person is shown of an outcome. */
  readonly replyTo: (outcome: Outcome, question: string) => Reply;
  /** The reply to a question about the collection as a whole; `digest` where an overview of it is the answer. */
  readonly aboutCollection: (question: string) => Promise<Reply | 'digest' | undefined>;
  /** Who writes when nothing keeps it from it. */
  readonly writer: WriterName;
  readonly output: Output;
}

/** `ask`: one question, or a file of them; one JSON object a line. Gives the exit code. */
export async function runAsk(args: readonly string[], parts: AskParts): Promise<number> {
  const flags = readFlags(args, OPTIONS, USAGE);
  if ('refusal' in flags) return parts.output.refuse(flags.refusal);
  if ((flags.json === undefined) === (flags.batch === undefined)) return parts.output.refuse([USAGE]);
  const { rows, problems } =
    flags.batch === undefined
      ? { rows: [{ id: '1', question: flags.json ?? '' }], problems: [] }
      : await readBatch(flags.batch, row);
  const failed = parts.output.refuse(problems);
  let exitCode = failed;
  for (const each of rows) {
    try {
      parts.output.line(await answer(each, parts));
    } catch (error) {
      exitCode = parts.output.fail(`question ${each.id} failed`, error);
    }
  }
  return exitCode;
}

async function answer({ id, question }: Row, parts: AskParts): Promise<object> {
  const startedAt = performance.now();
  const about = await parts.aboutCollection(question);
  const told = typeof about === 'object' ? toldOf(about) : await ask(question, about ?? 'answer', parts);
  return { id, question, ...told, millis: Math.round(performance.now() - startedAt) };
}

/** What no writer wrote, but the records say. */
function toldOf(reply: Reply): object {
  const listed = reply.parts.flatMap((part) => (part.kind === 'papers' ? part.items : []));
  const papers = listed.map(({ paper }) => paper.id);
  return {
    outcome: 'answered',
    reason: null,
    text: drawn(reply),
    statements: [],
    papers,
    writer: 'extractive',
  };
}

function drawn(reply: Reply): string {
  return drawReply(reply, { columns: Number.POSITIVE_INFINITY, isStyled: false });
}

async function ask(
  question: string,
  kind: 'answer' | 'digest',
  { answerQuestion, collection, replyTo, writer }: AskParts,
): Promise<object> {
  const answering = answerQuestion(kind === 'digest' ? '' : question, kind, askedByScript(collection));
  let next = await answering.next();
  while (!next.done) next = await answering.next();
  const outcome = next.value;
  return {
    outcome: outcome.kind,
    reason: outcome.kind === 'declined' ? outcome.reason : null,
    text: drawn(replyTo(outcome, question)),
    ...defined({ parts: outcome.parts?.map(partRow) }),
    ...(outcome.kind === 'declined'
      ? {
          ...(outcome.reported ? claimsOf(outcome.reported) : { statements: [], papers: [] }),
          writer: outcome.noModel ? 'extractive' : writer,
        }
      : claimsOf(outcome.answer)),
  };
}

/** One of several questions of a message. */
function partRow({ question, kind, reason }: PartOutcome): object {
  return { question, outcome: kind, reason: reason ?? null };
}

function claimsOf({ statements, footnotes, writer }: Answer): object {
  return {
    statements: statements.map(({ text, citations }) => ({
      text,
      citations: citations.map(citationRow),
    })),
    papers: [...new Set(footnotes.map(({ paper }) => paper.id))],
    writer,
  };
}
