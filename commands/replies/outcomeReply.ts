import type { Answer } from '../../src/answering/answer.ts';
import type { ReadingCounts } from '../../src/answering/openReadings.ts';
import type { NoModel, Outcome, PartOutcome, Refused, Silence } from '../../src/answering/outcome.ts';
import { defined } from '../../src/defined.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { bySource } from '../../src/presenting/bySource.ts';
import type { Part, Reply } from '../../src/reply.ts';
import { MAX_QUESTION_CHARACTERS } from '../../src/understanding/readQuestion.ts';
import { declineParts } from './declineParts.ts';
import { refusalReply } from './refusalReply.ts';
import { sourceNote } from './sourceNote.ts';

/** The last reply to a question: the answer, or why there is none and what to do next. */
export function outcomeReply(outcome: Outcome | Refused, papers: Collection, question = ''): Reply {
  if (outcome.kind === 'refused') return refusalReply(outcome);
  const parts = partsOf(outcome, papers, question);
  const notes = notesOn(outcome, question).map((text) => ({ kind: 'note', text }) as const);
  return { parts: [...parts, ...notes], ...defined({ isUnsure: outcome.kind === 'nearest' || undefined }) };
}

/** Stands before the nearest sentence wherever it is shown. */
export const UNSURE = 'I am not sure that this answers it; the nearest sentence is:';

function partsOf(outcome: Outcome, papers: Collection, question: string): readonly Part[] {
  if (outcome.kind === 'declined') return declineParts(outcome, papers, question);
  const { answer } = outcome;
  if (outcome.kind === 'nearest')
    return [
      { kind: 'text', text: UNSURE },
      { kind: 'answer', answer },
    ];
  return asksWhichPapers(answer, question) ? titlesFirst(answer) : [{ kind: 'answer', answer }];
}

function asksWhichPapers({ footnotes }: Answer, question: string): boolean {
  const isAsked = lexicon('asks-papers').pattern.test(question.trim().toLowerCase());
  return isAsked && footnotes.some(({ citation }) => 'sentence' in citation);
}

/** A member who asks which papers there are wants their names before what they say; once, where the rest says all that is cited. */
function titlesFirst(answer: Answer): readonly Part[] {
  const sources = bySource(answer.footnotes, ({ paper }) => paper.id);
  const said = new Set(answer.statements.map(({ text }) => text));
  if (!answer.footnotes.every(({ citation }) => said.has(citation.quote)))
    return [
      { kind: 'papers', items: sources.map(([{ paper }]) => ({ paper })) },
      { kind: 'answer', answer },
    ];
  return [
    { kind: 'papers', items: sources.map((notes) => ({ paper: notes[0].paper, notes })) },
    { kind: 'answer', answer, isSourcedAbove: true },
  ];
}

/** Small lines below an answer: what a member should know of how it was made. */
function notesOn(outcome: Outcome, question: string): readonly string[] {
  const { noModel } = outcome;
  const cut = outcome.isQuestionCut ? QUESTION_CUT : undefined;
  if (outcome.kind === 'declined') return present([cut, noModel && DECLINE_NOTES[noModel]]);
  const cited = outcome.answer.footnotes.map(({ paper }) => paper);
  return present([
    cut,
    notFound(outcome.parts ?? []),
    outcome.kind === 'answered' && outcome.silent ? silence(outcome.silent) : undefined,
    noModel && sourceNote(outcome.answer, noModel),
    outcome.kind === 'answered' && outcome.readings ? checkNote(outcome.readings) : undefined,
    outcome.kind === 'answered' && outcome.cut ? ANSWER_CUT : undefined,
    medicalNotice(question, cited),
  ]);
}

/** Whether more than rules checked what a model wrote. */
function checkNote({ unread, ...read }: ReadingCounts): string | undefined {
  if (Object.values(read).some((count) => count > 0)) return 'Checked by rules and a second reading.';
  return unread > 0 ? 'Checked by rules; the second reading did not come in time.' : undefined;
}

/** Nothing is left out in silence. */
function silence({ field, papers }: Silence): string {
  const titles = new Intl.ListFormat('en-GB').format(papers.map(({ title }) => `“${title}”`));
  return papers.length === 1
    ? `The record of ${titles} names no ${field}.`
    : `The records of ${titles} name no ${field}.`;
}

/** Of several questions in one message. */
function notFound(parts: readonly PartOutcome[]): string | undefined {
  const questions = parts.flatMap(({ kind, question }) => (kind === 'declined' ? `“${question}”` : []));
  if (questions.length === 0) return undefined;
  const quoted = new Intl.ListFormat('en-GB').format(questions);
  return `No sentence was found for ${quoted}. Ask that by itself to see what comes nearest.`;
}

function present(notes: readonly (string | undefined)[]): readonly string[] {
  return notes.flatMap((note) => note ?? []);
}

const ANSWER_CUT = 'The answer was cut short: ask for less at once.';

const QUESTION_CUT = `Your question is long: only its first ${MAX_QUESTION_CHARACTERS.toLocaleString('en')} characters were read. Ask the rest apart.`;

/** Shown only where a model might have found what words alone did not. */
const DECLINE_NOTES: Readonly<Partial<Record<NoModel, string>>> = {
  'budget-spent': 'No model looked: its budget for today is spent.',
  away: 'No model looked: what it may cost cannot be counted just now. Try again in a moment.',
  busy: 'No model looked: too many ask at once. Try again later.',
  failed: 'No model looked: it could not be reached. Try again later.',
  late: 'The model took too long to look. Try again later.',
};

const MEDICAL_NOTICE = 'These are research abstracts, not medical advice.';

/** One line where a question or a cited paper is about treatment or dosage: nobody should take an answer for advice. */
export function medicalNotice(question: string, cited: readonly Paper[]): string | undefined {
  const isMedical =
    lexicon('asks-of-treatment').pattern.test(question) ||
    cited.some(({ title, abstract }) => lexicon('is-of-treatment').pattern.test(`${title} ${abstract}`));
  return isMedical ? MEDICAL_NOTICE : undefined;
}
