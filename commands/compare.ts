import type { Answer } from '../src/answering/answer.ts';
import { comparePapers, shortNames } from '../src/answering/comparePapers.ts';
import type { Refused } from '../src/answering/outcome.ts';
import type { AskContext } from '../src/answering/pipeline.ts';
import { defineCommand, type Services } from '../src/command.ts';
import { isQuotable, type Paper } from '../src/papers/paper.ts';
import type { Part, Reply } from '../src/reply.ts';
import { answerHandlers } from './answers/answerHandlers.ts';
import { conversationOf } from './answers/conversation.ts';
import { finishAnswer } from './answers/finishAnswer.ts';
import { outcomeOf } from './answers/growingReplies.ts';
import { keepAnswer } from './answers/keptAnswer.ts';
import { completePaper, noSuchPaper, resolvePaper } from './lookUp/resolvePaper.ts';
import { refusalReply } from './replies/refusalReply.ts';
import { sourceNote } from './replies/sourceNote.ts';

const PAPER = { kind: 'text', required: true, maxLength: 300, completes: true } as const;

export const compare = defineCommand({
  name: 'compare',
  description: 'What two papers say, side by side, with footnotes.',
  options: {
    a: { ...PAPER, description: 'One paper: its title, an author, an id or a link.' },
    b: { ...PAPER, description: 'The other paper.' },
  },
  complete: completePaper,
  async *run(call, services) {
    const { a, b } = call.values;
    const collection = await services.collections.of(call);
    const [one, other] = [await resolvePaper(a, collection), await resolvePaper(b, collection)];
    if (!one || !other) return yield await noSuchPaper(one ? b : a, collection);
    if (one === other) {
      return yield { parts: [{ kind: 'text', text: `Both fit “${one.title}”. Name a second paper.` }] };
    }
    const records = [one, other].filter((paper) => !isQuotable(paper));
    if (records.length > 0) return yield nothingToCompare(records);
    const question = `Compare ${shortNames(one, other).join(' with ')}`;
    const asked = await askModel([one, other], { ...call, collection }, services);
    if (asked && 'kind' in asked) return yield refusalReply(asked);
    const answer = asked ?? comparePapers(one, other);
    const setting = { call, services, collection, conversation: conversationOf(call), question };
    await keepAnswer({ answer, kind: 'comparison', question }, setting);
    const reply = { question, parts: [...said(answer), ...inCommon(one, other)] };
    yield await finishAnswer(reply, answer, setting);
  },
  actions: answerHandlers,
});

function nothingToCompare(records: readonly Paper[]): Reply {
  const text = 'A comparison quotes both papers, and there is nothing to quote here of:';
  return {
    parts: [
      { kind: 'text', text },
      { kind: 'papers', items: records.map((paper) => ({ paper })) },
    ],
  };
}

/** A comparison by a model that cites both papers; it counts as a question, so a quota may refuse it. */
async function askModel(
  papers: readonly [Paper, Paper],
  asking: AskContext,
  { answerQuestion }: Services,
): Promise<Answer | Refused | undefined> {
  const question = `Compare “${papers[0].title}” with “${papers[1].title}”.`;
  const outcome = await outcomeOf(answerQuestion(question, 'answer', asking));
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind !== 'answered' || outcome.answer.writer === 'extractive') return undefined;
  const cited = outcome.answer.footnotes.map(({ paper }) => paper);
  return papers.every((paper) => cited.includes(paper)) ? outcome.answer : undefined;
}

function said(answer: Answer): readonly Part[] {
  const shown: Part = { kind: 'answer', answer };
  if (answer.writer !== 'extractive') return [shown];
  return [shown, { kind: 'note', text: sourceNote(answer, 'no-key') }];
}

function inCommon(one: Paper, other: Paper): readonly Part[] {
  const authors = one.authors.filter((author) => other.authors.includes(author));
  return authors.length === 0 ? [] : [{ kind: 'note', text: `Authors of both: ${authors.join(', ')}.` }];
}
