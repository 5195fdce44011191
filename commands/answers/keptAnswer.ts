import type { Answer } from '../../src/answering/answer.ts';
import { answerFrom } from '../../src/answering/answerFrom.ts';
import { type Citation, citationKey } from '../../src/answering/citation.ts';
import type { DraftStatement } from '../../src/answering/draft.ts';
import type { ReadingCounts } from '../../src/answering/openReadings.ts';
import type { Work } from '../../src/answering/receipt.ts';
import { tokensOf } from '../../src/answering/usage.ts';
import type { OpenCollection } from '../../src/collections/collections.ts';
import { versionsOf } from '../../src/collections/versionsOf.ts';
import type { Call, Services } from '../../src/command.ts';
import { defined } from '../../src/defined.ts';
import type { Reply } from '../../src/reply.ts';
import type { KeptReceipt } from '../../src/state/receiptStore.ts';
import type { CitedVersion } from '../../src/state/sharedVersions.ts';
import type { Setting } from './finishAnswer.ts';

/** An answer that was given earlier, as it stands against the collection now. */
export interface KeptAnswer {
  readonly id: string;
  /** As it is now. */
  readonly collection: OpenCollection;
  /** What is still supported, word for word; the rest is left out. */
  readonly answer: Answer;
  /** Everything that was cited then, in the order of the footnotes. */
  readonly cited: readonly Citation[];
  /** Which texts of the papers were cited. */
  readonly versions: ReadonlyMap<string, CitedVersion>;
  readonly kind: KeptReceipt['kind'];
  readonly isPrivate: boolean;
  /** Whether it was shown as the nearest sentence, which may not answer. */
  readonly isUnsure: boolean;
  readonly readings?: ReadingCounts;
  /** Only where the server keeps the texts of questions. */
  readonly question?: string;
  askedBy(member: string): boolean;
}

/**
 * The answer with this id, verified again; undefined where it is no longer kept, or belongs to another
 * server, to another member's direct messages, or to another member alone.
 */
export async function keptAnswer(
  id: string,
  { member, place }: Call,
  { collections, state }: Services,
): Promise<KeptAnswer | undefined> {
  const collection = await collections.of({ member, place });
  const receipt = await state.receipts.read(collection.id, id);
  if (!receipt || (receipt.isPrivate && !receipt.askedBy(member))) return undefined;
  const { statements, isPrivate, kind, writer = 'extractive', readings, askedBy } = receipt;
  const known = receipt.papers.flatMap((paper) => collection.papers.get(paper) ?? []);
  const answer = answerFrom(statements, known, writer);
  return {
    id,
    collection,
    answer,
    cited: citedIn(statements),
    versions: receipt.versions ?? new Map(),
    kind,
    isPrivate,
    isUnsure: receipt.outcome === 'nearest',
    askedBy,
    ...defined({ readings, question: receipt.question }),
  };
}

/** What was answered without a question being put to `answerQuestion`, or with another than the member's. */
export interface Keeping {
  readonly answer: Answer;
  readonly kind: 'comparison' | 'check';
  readonly question: string;
  /** Where no receipt of it is kept yet. */
  readonly work?: Work;
}

/** Keeps an answer that a command put together: a comparison, or a check. Its buttons then show it. */
export async function keepAnswer(
  { answer: { statements, writer, footnotes }, kind, question, work }: Keeping,
  {
    call: { id, member, place, isPrivate = false },
    collection,
    services: { state },
  }: Pick<Setting, 'call' | 'collection' | 'services'>,
): Promise<void> {
  const spent = work ? spentOn(work) : ((await state.receipts.read(collection.id, id)) ?? NOTHING_SPENT);
  const { rules, costUsd, tokens, millis } = spent;
  const papers = [...new Set(footnotes.map(({ paper }) => paper.id))];
  const server = place.kind === 'server' ? place.server : undefined;
  const keepsText = server !== undefined && (await state.settings.read(server)).keepQuestions;
  await state.receipts.keep({
    ...{
      id,
      member,
      isPrivate,
      kind,
      outcome: 'answered',
      writer,
      statements,
      papers,
      rules,
      costUsd,
      tokens,
      millis,
    },
    ...defined({
      ...{ server, readings: work?.readings, question: keepsText ? question : undefined },
      versions: await versionsOf(papers, collection, state),
    }),
  });
}

function spentOn({ usage, millis }: Work) {
  return { rules: [], costUsd: usage.usd, tokens: tokensOf(usage), millis };
}

const NOTHING_SPENT = { rules: [], costUsd: 0, tokens: { input: 0, output: 0 }, millis: 0 };

export const noLongerKept: Reply = {
  parts: [{ kind: 'text', text: 'This answer is no longer kept. Ask again with /ask.' }],
};

function citedIn(statements: readonly DraftStatement[]): readonly Citation[] {
  const places = new Map<string, Citation>();
  for (const citation of statements.flatMap(({ citations }) => citations)) {
    if (!places.has(citationKey(citation))) places.set(citationKey(citation), citation);
  }
  return [...places.values()];
}
