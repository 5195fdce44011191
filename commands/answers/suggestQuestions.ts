import { answerQuestionWith } from '../../src/answering/answerQuestion.ts';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { AskContext } from '../../src/answering/pipeline.ts';
import type { OpenCollection } from '../../src/collections/collections.ts';
import type { Call } from '../../src/command.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import { isQuotable, type Paper } from '../../src/papers/paper.ts';
import type { Action } from '../../src/reply.ts';
import { isName } from '../../src/understanding/followUp/subjects.ts';
import { outcomeOf } from './growingReplies.ts';

/** Discord's limit of a button's label; the question is the label. */
const MAX_QUESTION_CHARACTERS = 80;
/** So that the id and the number of the question fit into the value of an action. */
const MAX_ID_CHARACTERS = 55;
const SUGGESTED = 3;
/** Not every paper's title makes a question that is short enough. */
const MOST_TRIED = 9;
const PATIENCE_MS = 1_500;

/** Questions that these papers answer, one of each paper as far as they go: each has been tried without a model. */
export async function suggestQuestions(
  papers: readonly Paper[],
  call: Call,
  collection: OpenCollection,
): Promise<readonly Action[]> {
  const tried = papers
    .filter((paper) => isQuotable(paper) && paper.id.length <= MAX_ID_CHARACTERS)
    .slice(0, MOST_TRIED);
  const suggested: Action[] = [];
  for (let at = 0; at < tried.length && suggested.length < SUGGESTED; at += SUGGESTED) {
    const some = tried.slice(at, at + SUGGESTED);
    const found = await Promise.all(some.map((paper) => suggestOne(paper, { ...call, collection })));
    suggested.push(...found.flatMap((action) => action ?? []));
  }
  return suggested.slice(0, SUGGESTED);
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
  const asked = titleAsks(title);
  return [
    ...(asked ? [asked] : []),
    ...(acronym ? [`What is ${acronym}?`] : []),
    ...(name && isName(name) && !lexicon('title-phrase').pattern.test(name) ? [`What is ${name}?`] : []),
    ...(name ? [`What does the paper “${name}” show?`] : []),
    `What does “${title}” show?`,
    `Who wrote “${title}”?`,
  ];
}

/** A title that is a question, or `Effects of lime on soils` as one. */
function titleAsks(title: string): string | undefined {
  const [question] = /^.{10,}?\?(?=\s|$)/u.exec(title) ?? [];
  if (question) return question;
  const [head] = lexicon('effect-title').pattern.exec(title) ?? [];
  if (head === undefined) return undefined;
  const [name = title] = title.split(/[:.]\s/u);
  const verb = lexicon('several-effects').pattern.test(head) ? 'are' : 'is';
  return `What ${verb} the ${name.charAt(0).toLowerCase()}${name.slice(1)}?`;
}
