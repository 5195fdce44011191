import { hasFiles, isPlainForm, type ReplyForm } from '../render/replyForms.ts';
import { classifyError, type ErrorKind } from '../rest/classifyError.ts';
import { OutOfTime } from '../rest/within.ts';

interface Tried {
  readonly taken?: ReplyForm;
  /** Why Discord did not take the first form. */
  readonly refusal?: unknown;
}

/** Refusals of what is sent; the others are of where and when it is sent, so that a plainer form is refused as well. */
const OF_WHAT: ReadonlySet<ErrorKind> = new Set(['tooLong', 'filtered', 'refused']);

export function isOfWhatIsSent(refusal: unknown): boolean {
  return OF_WHAT.has(classifyError(refusal));
}

/** Sends the forms in their order until Discord takes one, as long as it may take a plainer one. */
export async function tryForms(
  forms: Iterable<ReplyForm>,
  send: (form: ReplyForm) => Promise<unknown>,
): Promise<Tried> {
  let refused: Tried = {};
  let isFiltered = false;
  for (const form of forms) {
    if (isFiltered && isPlainForm(form)) break; // the words of the form before
    try {
      await send(form);
      return { ...refused, taken: form };
    } catch (refusal) {
      refused = { refusal, ...refused };
      isFiltered = classifyError(refusal) === 'filtered';
      const isOfFiles = hasFiles(form) && classifyError(refusal) === 'forbidden';
      if (!isOfFiles && !isOfWhatIsSent(refusal)) break;
    }
  }
  return refused;
}

/** Whether Discord may accept another answer; it cannot where the interaction has expired or Discord does not reply. */
export function mayBeAnswered(refusal: unknown): boolean {
  return classifyError(refusal) !== 'gone' && !(refusal instanceof OutOfTime);
}
