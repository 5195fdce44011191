import type { Answer } from '../../src/answering/answer.ts';
import { MAX_CLAIMS } from '../../src/answering/claimsIn.ts';
import { composeAnswer } from '../../src/answering/composeAnswer.ts';
import type { CheckedClaim } from '../../src/answering/foundClaim.ts';
import type { ReadingCounts } from '../../src/answering/openReadings.ts';
import type { Waiting } from '../../src/answering/outcome.ts';
import type { Call, Services } from '../../src/command.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { isQuotable } from '../../src/papers/paper.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { readChecked } from '../../src/presenting/readChecked.ts';
import type { Part, Reply } from '../../src/reply.ts';
import { refusalReply, waitingReply } from '../replies/refusalReply.ts';
import { conversationOf } from './conversation.ts';
import { finishAnswer } from './finishAnswer.ts';
import { keepAnswer } from './keptAnswer.ts';

export async function* checkText(text: string, call: Call, services: Services): AsyncGenerator<Reply> {
  const collection = await services.collections.of(call);
  const { waiting, checking } = await begin((onLongWait) =>
    services.limit(call, () => services.checkClaims(text, { ...call, collection }), onLongWait),
  );
  if (waiting) yield waitingReply(waiting);
  const checked = await checking;
  if ('kind' in checked) return yield refusalReply(checked);
  const { claims, work } = checked;
  if (claims.length === 0) return yield nothingClaimed(collection.papers);
  const answer = answerOn(claims);
  const reply = { parts: checkedParts(claims, work.readings), checked: verdictOn(claims) };
  if (!answer) return yield reply;
  const setting = { call, services, collection, conversation: conversationOf(call), question: text };
  await keepAnswer({ answer, kind: 'check', question: text, work }, setting);
  yield await finishAnswer(reply, answer, setting);
}

/** Until something is over, or told that it takes a while to begin. */
async function begin<R extends object>(
  start: (onLongWait: (ms: number) => void) => Promise<R>,
): Promise<{ readonly checking: Promise<R>; readonly waiting?: Waiting }> {
  let tell: (waiting: Waiting) => void = () => {};
  const long = new Promise<Waiting>((resolve) => {
    tell = resolve;
  });
  const checking = start((ms) => tell({ kind: 'waiting', ms }));
  checking.catch(() => {}); // who no longer listens hears of no error either
  const first = await Promise.race([long, checking]);
  return 'ms' in first ? { checking, waiting: first as Waiting } : { checking }; // nothing else has it
}

/** The example is the shortest sentence of a paper here that says something by itself: a claim that is supported. */
function nothingClaimed(papers: Collection): Reply {
  const sentences = [...papers].filter(isQuotable).slice(0, MAX_EXAMPLES).flatMap(sentencesOf);
  const byLength = [...sentences].sort((one, other) => one.length - other.length);
  const example = byLength.find((sentence) => !lexicon('of-the-text').pattern.test(sentence)) ?? byLength[0];
  const text = 'There is no claim in that to check. Give a sentence that says something';
  if (example === undefined) return { parts: [{ kind: 'text', text: `${text}.` }] };
  return {
    parts: [
      { kind: 'text', text: `${text}, such as:` },
      { kind: 'verbatim', text: `/check ${example}` },
    ],
  };
}

const MAX_EXAMPLES = 20;
/** What the papers say of these claims; undefined where they say nothing of any. */
export function answerOn(checked: readonly CheckedClaim[]): Answer | undefined {
  const found = checked.flatMap((claim) => readChecked(claim).passage ?? []);
  if (found.length === 0) return undefined;
  const papers = found.map((claim) => ({ paper: claim.in, sentences: [], score: 1 }));
  return composeAnswer(
    found.map(({ statement }) => statement),
    { papers },
    'extractive',
  );
}

export function verdictOn(checked: readonly CheckedClaim[]): NonNullable<Reply['checked']> {
  const verdicts = checked.map((claim) => readChecked(claim).verdict);
  const [first = 'not-found', ...others] = new Set(verdicts);
  return others.length === 0 ? first : 'mixed';
}

/** The claims with what the papers say of them, or come nearest to them, then those of which they say nothing. */
export function checkedParts(checked: readonly CheckedClaim[], readings?: ReadingCounts): readonly Part[] {
  const answer = answerOn(checked);
  const unknown = checked.filter((claim) => !readChecked(claim).passage);
  const compared = unknown.filter((claim) => !readChecked(claim).notCompared);
  return [
    ...(answer ? [{ kind: 'answer', answer } as const] : []),
    ...(compared.length > 0 ? claimList('🔍 Nothing in these papers on', compared) : []),
    ...notComparedParts(unknown),
    ...(answer || compared.length > 0 ? [note(limits(checked.length, readings))] : []),
    ...(answer || compared.length === 0 ? [] : [NOTHING_FOUND]),
  ];
}

const NOTHING_FOUND = note(
  'That says nothing of whether it is true. See what there is with /papers. /add brings a paper.',
);

function notComparedParts(unknown: readonly CheckedClaim[]): readonly Part[] {
  const claims = unknown.filter((claim) => readChecked(claim).notCompared);
  const why = new Set(claims.flatMap((claim) => readChecked(claim).notCompared ?? []));
  if (claims.length === 0) return [];
  return [
    ...claimList('🌐 Not in a language of the papers', claims),
    ...[...why].map((text) => ({ kind: 'text', text }) as const),
  ];
}

function note(text: string): Part {
  return { kind: 'note', text };
}

function claimList(heading: string, claims: readonly CheckedClaim[]): readonly Part[] {
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items: claims.map(({ text }) => text) },
  ];
}

/** What a check can and cannot tell. */
export function limits(count: number, readings?: ReadingCounts): string {
  const only = count === MAX_CLAIMS ? `Only the first ${MAX_CLAIMS} sentences were checked. ` : '';
  return `${only}Checked by rules${readBy(readings)} against the abstracts and records, sentence by sentence; they can be wrong, so read the footnotes.`;
}

function readBy(readings: ReadingCounts | undefined): string {
  if (!readings) return '';
  const { unread, ...read } = readings;
  if (Object.values(read).some((count) => count > 0)) return ' and a second reading';
  return unread > 0 ? ' alone, since the second reading did not come in time,' : '';
}
