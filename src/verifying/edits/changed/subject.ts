import { compareSubjects } from '../../compareSubjects.ts';
import type { EditType } from '../edit.ts';

/**
 * A verb has got another subject: another noun of the sentence, one of another sentence though this one names its own,
 * or a noun whose own head was left out (`[mutation of] the gene leads to`).
 * Lets pass a pronoun that is named, a passive with the verb's object, and what the reading cannot tell.
 */
export const subjectChanged: EditType = {
  name: 'subject',
  rule: 'role',
  isIn: (comparison) => {
    const changes = compareSubjects(comparison);
    return changes.has('other') || changes.has('head') || changes.has('lent');
  },
};
