import { defined } from '../defined.ts';
import { checkDraft } from '../papers/checkDraft.ts';
import type { Problem } from '../papers/problem.ts';
import type { PaperService, SourceRecord } from './paperService.ts';
import type { FoundPaper, Provenance } from './sources.ts';

/** A paper as a service has it. */
export type CheckedRecord = Pick<FoundPaper, 'paper' | 'provenance' | 'problems'>;

/** The paper that a record makes, or in a line why it makes none. */
export function checkRecord(
  { draft, address }: Pick<SourceRecord, 'draft' | 'address'>,
  provenance: Provenance,
): CheckedRecord | string {
  const checked = checkDraft(draft, address, 'quoting');
  if (!('paper' in checked)) return `${address}: ${checked.reason.message}`;
  return { paper: checked.paper, problems: checked.notes.map(withoutLine), provenance };
}

export function provenanceOf(
  { source }: Pick<PaperService, 'source'>,
  { address, version }: Pick<SourceRecord, 'address' | 'version'>,
  now: number,
): Provenance {
  return { source, address, fetchedAt: new Date(now).toISOString(), ...defined({ version }) };
}

/** What is fetched has no lines that a person could look up. */
function withoutLine({ file, message }: Problem): Problem {
  return { file, message };
}
