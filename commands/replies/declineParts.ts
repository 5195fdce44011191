import type { Answer } from '../../src/answering/answer.ts';
import type { Declined, Lacking } from '../../src/answering/outcome.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { cutText } from '../../src/presenting/cutText.ts';
import type { Part } from '../../src/reply.ts';
import { otherLanguages } from '../../src/understanding/otherLanguages.ts';

/** Why there is no answer: no more than is known, what was looked for, and which papers come nearest. */
export function declineParts(declined: Declined, papers: Collection, question: string): readonly Part[] {
  const { reason, lacks, noModel } = declined;
  // Only a model reads every language.
  const languages = noModel && reason !== 'unclear' ? otherLanguages(question, papers) : [];
  if (languages.length > 0)
    return [heading('🌐 Ask in the language of the papers'), text(askIn(languages)), SEE_PAPERS];
  switch (reason) {
    case 'unclear':
      return [
        heading('💬 What would you like to know?'),
        text('Ask in words what you want to know from these papers. /papers lists them.'),
      ];
    case 'not-reported':
      if (lacks) return notRecorded(lacks, declined);
      return declined.papers.length > 0
        ? notReported(declined, question)
        : nothingNear(declined, { papers, question });
    case 'not-in-corpus':
      return nothingNear(declined, { papers, question });
  }
}

function askIn(languages: readonly string[]): string {
  const one = languages.length === 1 ? languages[0] : 'one of these';
  return `The papers are in ${new Intl.ListFormat('en-GB').format(languages)}: ask in ${one}, since I look for their words.`;
}

const SEE_PAPERS: Part = { kind: 'note', text: 'See what there is with /papers.' };
const WHAT_NEXT: Part = {
  kind: 'note',
  text: 'Try other words, or see what there is with /papers. /add brings a paper. Curators see what is missing with /gaps.',
};

interface Looked {
  readonly papers: Collection;
  readonly question: string;
}

function nothingNear(declined: Declined, { papers: { size }, question }: Looked): readonly Part[] {
  const where = size === 1 ? 'the one paper here' : `the ${size} papers here`;
  const none = declined.noModel
    ? `I looked in ${where}${wordsOf(declined, question)} and found no sentence that comes near.`
    : `I looked in ${where}${wordsOf(declined, question)} and found nothing on that.`;
  const nearest = declined.papers.length > 0 ? [text('The nearest are:'), paperList(declined)] : [];
  return [heading('🔍 Nothing found on that'), text(none), ...nearest, WHAT_NEXT];
}

function notReported(declined: Declined, question: string): readonly Part[] {
  const isOne = declined.papers.length === 1;
  const where = isOne ? 'its abstract' : 'their abstracts';
  const said = declined.noModel
    ? `I looked in ${where}${wordsOf(declined, question)} and found no sentence that says it.`
    : `The model that read ${where} found no sentence that says it.`;
  const full = isOne ? 'The full text may:' : 'The full texts may:';
  if (declined.reported) return reportedInstead(declined, said, declined.reported);
  return [
    heading('📄 Not found in the abstracts'),
    text(`${said} ${full}`),
    paperList(declined),
    OTHER_WORDS,
  ];
}

/** What is reported, in the place of what was asked for; its footnote names the first paper. */
function reportedInstead(declined: Declined, said: string, reported: Answer): readonly Part[] {
  const cited = new Set(reported.footnotes.map(({ paper }) => paper));
  const others = declined.papers.filter((paper) => !cited.has(paper));
  const more = [text('Also about it:'), paperList({ papers: others })];
  return [
    heading('📄 Not found in the abstracts'),
    text(`${said} What is reported:`),
    { kind: 'answer', answer: reported },
    ...(others.length > 0 ? more : []),
    { kind: 'note', text: 'The full text may say more. An abstract may say it in other words: try some.' },
  ];
}

const OTHER_WORDS: Part = { kind: 'note', text: 'An abstract may say it in other words: try some.' };

/** More words than these say nothing more. */
const MOST_WORDS = 8;
const MAX_WORD = 60;

/** ` for “owls” and “rice”`, where it is known what was looked for. */
function wordsOf({ lookedFor = [] }: Declined, question: string): string {
  const words = [...new Set(withNumbers(lookedFor, question))].map((word) => `“${cutText(word, MAX_WORD)}”`);
  if (words.length === 0) return '';
  const more = words.length > MOST_WORDS ? ['more'] : [];
  return ` for ${new Intl.ListFormat('en-GB').format([...words.slice(0, MOST_WORDS), ...more])}`;
}

/** A number that follows a word in the question belongs to it, as in `Gemma 2`. */
function withNumbers(words: readonly string[], question: string): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const name = `${joined.at(-1)} ${word}`;
    if (/^\d/u.test(word) && question.includes(name)) joined[joined.length - 1] = name;
    else joined.push(word);
  }
  return joined;
}

function notRecorded(lacks: Lacking, declined: Declined): readonly Part[] {
  const isOne = declined.papers.length === 1;
  if (lacks === 'abstract') return noAbstract(declined);
  if (lacks === 'other papers') {
    return [
      heading('📄 No other paper by them here'),
      text(`This collection has no other paper by the authors of ${isOne ? 'this one' : 'these'}:`),
      paperList(declined),
    ];
  }
  const told = isOne
    ? `Its record here names no ${lacks}. The full text will:`
    : `Their records here name no ${lacks}. The full texts will:`;
  return [heading('📄 The record does not say'), text(told), paperList(declined)];
}

function noAbstract(declined: Declined): readonly Part[] {
  const told =
    declined.papers.length === 1
      ? 'This paper may be about it, but it has no abstract here that I could quote. The full text may say it:'
      : 'These papers may be about it, but they have no abstracts here that I could quote. The full texts may say it:';
  return [heading('📄 No abstract to quote'), text(told), paperList(declined)];
}

function heading(words: string): Part {
  return { kind: 'heading', text: words };
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}

function paperList({ papers }: Pick<Declined, 'papers'>): Part {
  return { kind: 'papers', items: papers.map((paper) => ({ paper })) };
}
