import type { Declined, Lacking, NoModel, Outcome, Refused, Silence } from '../../src/answering/outcome.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Part, Reply } from '../../src/reply.ts';
import { MAX_QUESTION_CHARACTERS } from '../../src/understanding/readQuestion.ts';
import { askIn } from './askIn.ts';
import { medicalNotice } from './medicalNotice.ts';
import { refusalReply } from './refusalReply.ts';
import { sourceNote } from './sourceNote.ts';

/** The last reply to a question: the answer, or why there is none and what to do next. */
export function outcomeReply(outcome: Outcome | Refused, papers: Collection, question = ''): Reply {
  if (outcome.kind === 'refused') return refusalReply(outcome);
  const parts: readonly Part[] =
    outcome.kind === 'declined'
      ? declineParts(outcome, papers, question)
      : [{ kind: 'answer', answer: outcome.answer }];
  const notes = notesOn(outcome, question).map((text) => ({ kind: 'note', text }) as const);
  return { parts: [...parts, ...notes] };
}

/** Small lines below it: what a member should know of how it came about. */
function notesOn(outcome: Outcome, question: string): readonly string[] {
  const { noModel } = outcome;
  const cut = outcome.isQuestionCut ? QUESTION_CUT : undefined;
  if (outcome.kind === 'declined') return present([cut, noModel && DECLINE_NOTES[noModel]]);
  const cited = outcome.answer.footnotes.map(({ paper }) => paper);
  return present([
    cut,
    outcome.silent && silence(outcome.silent),
    noModel && sourceNote(outcome.answer, noModel),
    outcome.cut ? ANSWER_CUT : undefined,
    medicalNotice(question, cited),
  ]);
}

/** Nothing is left out in silence. */
function silence({ field, papers }: Silence): string {
  const titles = new Intl.ListFormat('en-GB').format(papers.map(({ title }) => `“${title}”`));
  return papers.length === 1
    ? `The record of ${titles} names no ${field}.`
    : `The records of ${titles} name no ${field}.`;
}

function present(notes: readonly (string | undefined)[]): readonly string[] {
  return notes.flatMap((note) => note ?? []);
}

const ANSWER_CUT = 'The answer was cut short: ask for less at once.';

const QUESTION_CUT = `Your question is long: only its first ${MAX_QUESTION_CHARACTERS.toLocaleString('en')} characters were read. Ask the rest apart.`;

/** Only where a model might have found what words alone did not. */
const DECLINE_NOTES: Readonly<Partial<Record<NoModel, string>>> = {
  'budget-spent': 'No model looked: its budget for today is spent.',
  busy: 'No model looked: too many ask at once. Try again later.',
  failed: 'No model looked: it could not be reached. Try again later.',
  late: 'The model took too long to look. Try again later.',
};

function declineParts(
  { reason, papers: nearest, lacks, noModel }: Declined,
  papers: Collection,
  question: string,
): readonly Part[] {
  // Only a model reads every language.
  const language = noModel && reason !== 'unclear' ? askIn(question, papers) : undefined;
  if (language) {
    return [
      { kind: 'heading', text: '🌐 Ask in the language of the papers' },
      { kind: 'text', text: language },
      { kind: 'note', text: 'See what there is with /papers.' },
    ];
  }
  const items = nearest.map((paper) => ({ paper }));
  switch (reason) {
    case 'unclear':
      return [
        { kind: 'heading', text: '💬 What would you like to know?' },
        { kind: 'text', text: 'Ask in words what you want to know from these papers. /papers lists them.' },
      ];
    case 'not-reported':
      return [
        ...(lacks ? notRecorded(lacks, items.length) : notReported(items.length)),
        { kind: 'papers', items },
      ];
    case 'not-in-corpus':
      return [
        { kind: 'heading', text: '🔍 Not in these papers' },
        {
          kind: 'text',
          text: `${papers.size === 1 ? 'The one paper here is not' : `None of the ${papers.size} papers here is`} about that. ${subjects(papers)}`,
        },
        ...(items.length > 0
          ? ([
              { kind: 'text', text: 'The nearest are:' },
              { kind: 'papers', items },
            ] as const)
          : []),
        { kind: 'note', text: 'See what there is with /papers.' },
      ];
  }
}

function notReported(count: number): readonly Part[] {
  const text =
    count === 1
      ? 'This paper is about it, but its abstract does not say. The full text may:'
      : 'These papers are about it, but their abstracts do not say. The full texts may:';
  return [
    { kind: 'heading', text: '📄 The abstracts do not say' },
    { kind: 'text', text },
  ];
}

function notRecorded(lacks: Lacking, count: number): readonly Part[] {
  if (lacks === 'abstract') return noAbstract(count);
  if (lacks === 'other papers') {
    return [
      { kind: 'heading', text: '📄 No other paper by them here' },
      {
        kind: 'text',
        text: `This collection has no other paper by the authors of ${count === 1 ? 'this one' : 'these'}:`,
      },
    ];
  }
  const text =
    count === 1
      ? `Its record here names no ${lacks}. The full text will:`
      : `Their records here name no ${lacks}. The full texts will:`;
  return [
    { kind: 'heading', text: '📄 The record does not say' },
    { kind: 'text', text },
  ];
}

function noAbstract(count: number): readonly Part[] {
  const text =
    count === 1
      ? 'This paper may be about it, but it has no abstract here that I could quote. The full text may say it:'
      : 'These papers may be about it, but they have no abstracts here that I could quote. The full texts may say it:';
  return [
    { kind: 'heading', text: '📄 No abstract to quote' },
    { kind: 'text', text },
  ];
}

const NAMED = 3;

/** What the collection holds, by the names of some of its papers. */
function subjects(papers: Collection): string {
  const names = [...papers].slice(0, NAMED).map(({ title }) => `“${title.split(/:\s/u)[0]}”`);
  const all = new Intl.ListFormat('en-GB').format(names);
  if (papers.size === 1) return `It is ${all}.`;
  return `${papers.size > NAMED ? 'Among them are' : 'They are'} ${all}.`;
}
