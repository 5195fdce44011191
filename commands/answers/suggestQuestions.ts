import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { AskContext } from '../../src/answering/pipeline.ts';
import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Call } from '../../src/command.ts';
import { isQuotable, type Paper } from '../../src/papers/paper.ts';
import type { Action } from '../../src/reply.ts';
import { isName } from '../../src/understanding/followUp/subjects.ts';
import { outcomeOf } from './growingReplies.ts';

/** Discord's limit of a button's label; the question is the label. */
const MAX_QUESTION_CHARACTERS = 80;
/** So that the id and the number of the question fit into the value of an action. */
const MAX_ID_CHARACTERS = 55;
const SUGGESTED = 3;
const PATIENCE_MS = 1_500;

/** Questions that these papers answer, one of each paper as far as they go: each has been tried without a model. */
export async function suggestQuestions(
  papers: readonly Paper[],
  call: Call,
  collection: OpenCollection,
): Promise<readonly Action[]> {
  const found = await Promise.all(
    papers
      .filter((paper) => isQuotable(paper) && paper.id.length <= MAX_ID_CHARACTERS)
      .slice(0, SUGGESTED)
      .map((paper) => suggestOne(paper, { ...call, collection })),
  );
  return found.flatMap((action) => action ?? []);
}

async function suggestOne(paper: Paper, asking: AskContext): Promise<Action | undefined> {
  for (const [number, question] of questionsAbout(paper).entries()) {
    if (question.length > MAX_QUESTION_CHARACTERS || !(await answers(paper, question, asking))) continue;
    return { name: 'suggested', label: question, value: `${paper.id}#${number}` };
  }
  return undefined;
}

/** Whether the question gets an answer from this paper, even without a model. */
async function answers(paper: Paper, question: string, asking: AskContext): Promise<boolean> {
  const answerQuestion = answerQuestionWith({ writers: [extractiveWriter], deadlineMs: PATIENCE_MS });
  const outcome = await outcomeOf(answerQuestion(question, 'answer', asking));
  return outcome.kind === 'answered' && outcome.answer.footnotes[0]?.paper === paper;
}

/** What one may ask about a paper, by what its title and abstract name, the most telling first. */
export function questionsAbout({ title, abstract }: Paper): readonly string[] {
  const [, name] = /^(.{2,40}?):\s/u.exec(title) ?? [];
  const acronym = [...abstract.matchAll(/\(([A-Z][A-Za-z-]*[A-Z])s?\)/gu)].at(-1)?.[1];
  return [
    ...(acronym ? [`What is ${acronym}?`] : []),
    ...(name && isName(name) ? [`What is ${name}?`] : []),
    ...(name ? [`What does the paper “${name}” show?`] : []),
    `What does “${title}” show?`,
    `Who wrote “${title}”?`,
  ];
}
