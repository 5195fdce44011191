import { checkDraft } from '../../../src/papers/checkDraft.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import type { SourceRecord } from '../../../src/sources/paperService.ts';

/** The paper that a record makes, and all that is told of it. */
export function checkedRecord(record: SourceRecord | undefined): { paper?: Paper; told: readonly string[] } {
  if (!record) return { told: [] };
  const checked = checkDraft(record.draft, record.address, 'quoting');
  if (!('paper' in checked)) return { told: [checked.reason.message] };
  return { paper: checked.paper, told: checked.notes.map(({ message }) => message) };
}
