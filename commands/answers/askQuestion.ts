import type { Exchange } from '../../src/answering/draft.ts';
import type { Call, Services } from '../../src/command.ts';
import { defined } from '../../src/defined.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Reply } from '../../src/reply.ts';
import type { ConversationPlace } from '../../src/state/conversations.ts';
import { type EarlierTurn, resolveFollowUp } from '../../src/understanding/followUp/resolveFollowUp.ts';
import { createWithoutNames } from '../../src/understanding/metadata/createWithoutNames.ts';
import { metadataIndexOf } from '../../src/understanding/metadata/metadataIndex.ts';
import { namePapers } from '../../src/understanding/namePapers.ts';
import { withoutMarks } from '../../src/understanding/withoutMarks.ts';
import { aboutCollection } from '../replies/collectionReply.ts';
import { conversationOf, earlierTurns } from './conversation.ts';
import { digest } from './digest.ts';
import { finishOutcome } from './finishAnswer.ts';
import { growingReplies } from './growingReplies.ts';

export interface AskedIn {
  readonly conversation?: ConversationPlace;
  /** The paper that is asked about, whether or not the question names it. */
  readonly about?: Paper | undefined;
}

/** The growing answer to a question, understood in its conversation, and at last what can be done with it. */
export async function* askQuestion(
  written: string,
  call: Call,
  services: Services,
  { conversation = conversationOf(call), about: paper }: AskedIn = {},
): AsyncGenerator<Reply> {
  const question = withoutMarks(written);
  const collection = await services.collections.of(call);
  const courtesy = courtesyFor(question, collection.papers);
  if (courtesy) return yield courtesy;
  const turns = paper ? [{ papers: [paper] }] : await earlierTurns(conversation, collection, services);
  const about = paper ? undefined : await aboutCollection(question, collection, spokenOf(turns));
  if (about === 'digest') return yield* digest({ topic: '', question, conversation }, call, services);
  if (about) return yield { ...about, question };
  const withoutNames = createWithoutNames(await metadataIndexOf(collection.papers));
  const named = await namePapers(question, collection.search);
  const followed = resolveFollowUp(named, turns, withoutNames);
  const understood = paper && followed === named ? askedAbout(paper, named) : followed;
  const tell = (reply: Reply) => tellQuestion(reply, question, understood);
  const asking = {
    ...call,
    collection,
    earlier: exchangesOf(turns),
    ...defined({ understood: understood === question ? undefined : understood }),
  };
  const outcome = yield* growingReplies(services.answerQuestion(question, 'answer', asking), (answer) =>
    tell({ parts: [{ kind: 'answer', answer }] }),
  );
  const reply = await finishOutcome(outcome, {
    call,
    services,
    collection,
    conversation,
    question,
    understood,
  });
  yield outcome.kind === 'refused' ? reply : tell(reply);
}

/** Without a word that points to it, a question that was asked below a paper is about that paper all the same. */
function askedAbout({ title }: Paper, question: string): string {
  const [name = title] = title.split(/:\s/u);
  if (question.toLowerCase().includes(name.toLowerCase())) return question;
  return `${question.replace(/[?.!\s]+$/u, '')} in “${title}”?`;
}

/** How many papers the last answer was about. */
function spokenOf(turns: readonly EarlierTurn[]): number {
  return turns.findLast(({ papers }) => papers.length > 0)?.papers.length ?? 0;
}

/** What a model is told of the conversation: turns of which both sides are still known. */
function exchangesOf(turns: readonly EarlierTurn[]): readonly Exchange[] {
  return turns.flatMap(({ question, answer = '', declined }) =>
    question && (answer || declined) ? { question, answer, ...defined({ declined }) } : [],
  );
}

/** Says what is answered: the question as it was asked, or how a follow-up was understood. */
function tellQuestion(reply: Reply, question: string, understood: string): Reply {
  if (question === understood) return { ...reply, question };
  return { ...reply, parts: [{ kind: 'note', text: `Understood as: ${understood}` }, ...reply.parts] };
}

/** The reply to thanks, a nod or a question about the bot itself, on which nothing is searched or spent; undefined for all else. */
export function courtesyFor(text: string, papers: Collection): Reply | undefined {
  const said = text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .trim();
  if (lexicon('thanks-alone').pattern.test(said))
    return line('You are welcome. Ask on, or see what there is with /papers.');
  return lexicon('asks-about-bot').pattern.test(said) ? line(introduction(papers)) : undefined;
}

function introduction({ size }: Collection): string {
  const papers = size === 1 ? 'the one paper' : `the ${size} papers`;
  return `I am Footnote, a program that answers questions about ${papers} here, each sentence with the one of an abstract that supports it. /papers lists them. /summarize says what they are about. /help says how to ask.`;
}

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}
