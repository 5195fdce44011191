import type { Declined, Lacking } from '../../src/answering/outcome.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Part } from '../../src/reply.ts';
import { askIn } from './askIn.ts';

/** Why there is no answer: no more than is known, what was looked for, and which papers come nearest. */
export function declineParts(declined: Declined, papers: Collection, question: string): readonly Part[] {
  const { reason, lacks, noModel } = declined;
  // Only a model reads every language.
  const language = noModel && reason !== 'unclear' ? askIn(question, papers) : undefined;
  if (language) return [heading('🌐 Ask in the language of the papers'), text(language), SEE_PAPERS];
  switch (reason) {
    case 'unclear':
      return [
        heading('💬 What would you like to know?'),
        text('Ask in words what you want to know from these papers. /papers lists them.'),
      ];
    case 'not-reported':
      return lacks ? notRecorded(lacks, declined) : notReported(declined);
    case 'not-in-corpus':
      return nothingNear(declined, papers);
  }
}

const SEE_PAPERS: Part = { kind: 'note', text: 'See what there is with /papers.' };

function nothingNear(declined: Declined, { size }: Collection): readonly Part[] {
  const where = size === 1 ? 'the one paper here' : `the ${size} papers here`;
  const none = declined.noModel
    ? `I looked in ${where}${wordsOf(declined)} and found no sentence that comes near.`
    : `I found nothing on that in ${where}.`;
  const nearest = declined.papers.length > 0 ? [text('The nearest are:'), paperList(declined)] : [];
  return [heading('🔍 Nothing found on that'), text(none), ...nearest, SEE_PAPERS];
}

function notReported(declined: Declined): readonly Part[] {
  const isOne = declined.papers.length === 1;
  const said = declined.noModel
    ? `I looked in ${isOne ? 'its abstract' : 'their abstracts'}${wordsOf(declined)} and found no sentence that says it.`
    : `${isOne ? 'This paper is about it, but its abstract does' : 'These papers are about it, but their abstracts do'} not say.`;
  const full = isOne ? 'The full text may:' : 'The full texts may:';
  return [heading('📄 The abstracts do not say'), text(`${said} ${full}`), paperList(declined)];
}

/** ` for “owls” and “rice”`, where it is known what was looked for. */
function wordsOf({ lookedFor = [] }: Declined): string {
  const words = lookedFor.map((word) => `“${word}”`);
  return words.length === 0 ? '' : ` for ${new Intl.ListFormat('en-GB').format(words)}`;
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

function paperList({ papers }: Declined): Part {
  return { kind: 'papers', items: papers.map((paper) => ({ paper })) };
}
