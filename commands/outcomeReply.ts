import type { Declined, NoModel, Outcome } from '../src/answering/outcome.ts';
import type { Collection } from '../src/papers/collection.ts';
import type { Part, Reply } from '../src/reply.ts';

/** The last reply to a question: the answer, or why there is none and what to do next. */
export function outcomeReply(outcome: Outcome, papers: Collection): Reply {
  if (outcome.kind === 'declined') return { parts: declineParts(outcome, papers) };
  const parts: Part[] = [{ kind: 'answer', answer: outcome.answer }];
  if (outcome.noModel) parts.push({ kind: 'note', text: NO_MODEL_NOTES[outcome.noModel] });
  if (outcome.cut) parts.push({ kind: 'note', text: 'The answer was cut short: ask for less at once.' });
  return { parts };
}

const NO_MODEL_NOTES: Readonly<Record<NoModel, string>> = {
  'no-key': 'Quoted from the abstracts; no model wrote this.',
  'budget-spent': 'Quoted from the abstracts: the model’s budget for today is spent.',
  failed: 'Quoted from the abstracts: the model could not be reached. Try again later.',
  late: 'Quoted from the abstracts: the model took too long.',
  refused: 'Quoted from the abstracts: the model would not write about this.',
  unsupported: 'Quoted from the abstracts: the model found nothing that they support.',
};

function declineParts({ reason, papers: nearest }: Declined, papers: Collection): readonly Part[] {
  const items = nearest.map((paper) => ({ paper }));
  switch (reason) {
    case 'unclear':
      return [
        { kind: 'text', text: 'Ask a question in words, for example: /ask What is a Lewis signaling game?' },
      ];
    case 'not-reported':
      return [
        {
          kind: 'text',
          text: 'These papers are about it, but their abstracts do not say. The full texts may:',
        },
        { kind: 'papers', items },
      ];
    case 'not-in-corpus':
      return [{ kind: 'text', text: `None of the ${papers.size} papers here is about that.` }];
  }
}
