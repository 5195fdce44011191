import { type RecordField, recordValue } from '../papers/paper.ts';
import type { RecordQuestion } from '../understanding/metadata/readMetadataQuestion.ts';
import type { Lacking, Silence } from './outcome.ts';

/** What is asked for, where no record has it. */
export function lackingIn(record: RecordQuestion): Lacking | undefined {
  if (record.about === 'others') return record.papers.length > 0 ? undefined : 'other papers';
  const field = fieldIn(record);
  return field && !record.papers.some((paper) => recordValue(paper, field)) ? field : undefined;
}

/** The records that leave out what others have. */
export function silenceIn(record: RecordQuestion): Silence | undefined {
  const field = fieldIn(record);
  const papers = field ? record.papers.filter((paper) => recordValue(paper, field) === undefined) : [];
  return field && papers.length > 0 ? { field, papers } : undefined;
}

function fieldIn(record: RecordQuestion): RecordField | undefined {
  if (record.about === 'order') return 'year';
  return record.about === 'field' ? record.field : undefined;
}
