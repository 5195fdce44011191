import type { Answer } from '../../src/answering/answer.ts';
import type { NoModel } from '../../src/answering/outcome.ts';

/** Below an answer that no model wrote: where its words come from, and why. */
export function sourceNote({ footnotes }: Answer, noModel: NoModel): string {
  const isFromRecords = footnotes.every(({ citation }) => 'field' in citation);
  return `${isFromRecords ? 'From the papers’ records' : 'Quoted from the abstracts'}${REASONS[noModel]}`;
}

const REASONS: Readonly<Record<NoModel, string>> = {
  'no-key': '; no model wrote this.',
  'budget-spent': ': the model’s budget for today is spent.',
  away: ': what a model may cost cannot be counted just now. Try again in a moment.',
  busy: ': too many ask at once for a model to write.',
  failed: ': the model could not be reached. Try again later.',
  late: ': the model took too long.',
  refused: ': the model would not write about this.',
  unsupported: ': the model found nothing that they support.',
};
