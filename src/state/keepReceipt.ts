import type { Outcome } from '../answering/outcome.ts';
import type { Question } from '../answering/pipeline.ts';
import type { QuestionReport } from '../answering/receipt.ts';
import { tokensOf } from '../answering/usage.ts';
import type { OpenCollection } from '../collections/collections.ts';
import { versionsOf } from '../collections/versionsOf.ts';
import { defined } from '../defined.ts';
import type { State } from './state.ts';

/** Keeps what buttons will ask for; the question's text only where the server's admins want it kept. */
export async function keepReceipt(
  state: State,
  { id, reason, writer, papers, broken, usage, millis, readings }: QuestionReport,
  { raw, kind, asking, outcome }: Question & { readonly outcome: Outcome },
): Promise<void> {
  const { server, channel } = asking.place;
  const isWaiting = kind === 'answer' && isGap(outcome) && !asking.isPrivate && channel !== undefined;
  const keepsText = server !== undefined && (await state.settings.read(server)).keepQuestions;
  const aboutIt = reason === 'not-reported' && outcome.kind === 'declined' ? outcome.papers : [];
  const shown = aboutIt.length > 0 ? aboutIt.map((paper) => paper.id) : papers;
  await state.receipts.keep({
    id,
    member: asking.member,
    isPrivate: asking.isPrivate ?? false,
    kind,
    outcome: outcome.kind === 'declined' ? outcome.reason : outcome.kind,
    statements: outcome.kind === 'declined' ? [] : outcome.answer.statements,
    papers: shown,
    rules: Object.keys(broken),
    costUsd: usage.usd,
    tokens: tokensOf(usage),
    millis,
    ...defined({
      ...{ server, channel, writer, readings, question: keepsText ? raw : undefined },
      versions: await versionsOf(shown, asking.collection, state),
      topics: isGap(outcome) ? await topicsOf(raw, asking.collection) : undefined,
    }),
  });
  if (isWaiting) {
    const caller = { member: asking.member, place: asking.place };
    await state.waiting.keep({ receipt: id, caller, collection: asking.collection.id });
  }
}

function isGap(outcome: Outcome): boolean {
  return outcome.kind === 'nearest' || (outcome.kind === 'declined' && outcome.reason !== 'unclear');
}

const MOST_TOPICS = 3;

/** The rarest words of a question that papers have: never its own text, which may name anybody. */
async function topicsOf(question: string, { search }: OpenCollection): Promise<readonly string[]> {
  const words = await search.weigh(question);
  return words
    .filter(({ forms }) => forms.length > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_TOPICS)
    .map(({ word }) => word.toLowerCase());
}
