import { type MetadataField, metadataValue } from '../papers/paper.ts';
import type { MetadataQuestion } from '../understanding/metadata/readMetadataQuestion.ts';
import type { Lacking, Silence } from './outcome.ts';

/** What is asked for, where no paper has it. */
export function lackingIn(asked: MetadataQuestion): Lacking | undefined {
  if (asked.about === 'others') return asked.papers.length > 0 ? undefined : 'other papers';
  const field = fieldIn(asked);
  return field && !asked.papers.some((paper) => metadataValue(paper, field)) ? field : undefined;
}

/** The papers without what others have. */
export function silenceIn(asked: MetadataQuestion): Silence | undefined {
  const field = fieldIn(asked);
  const papers = field ? asked.papers.filter((paper) => metadataValue(paper, field) === undefined) : [];
  return field && papers.length > 0 ? { field, papers } : undefined;
}

function fieldIn(asked: MetadataQuestion): MetadataField | undefined {
  if (asked.about === 'order') return 'year';
  return asked.about === 'field' ? asked.field : undefined;
}
