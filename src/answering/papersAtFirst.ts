import { asksForSeveral } from '../understanding/asksForSeveral.ts';
import type { WritingTask } from './draft.ts';

/** Of 204 questions of six collections, papers beyond these served four. */
const MAX_PAPERS_AT_FIRST = 4;

/**
 * How many of its papers a writer that can search begins with, since a search brings more; undefined for all of them,
 * where several papers are asked for, or their records.
 */
export function papersAtFirst({ kind, understood }: WritingTask): number | undefined {
  const { assessment, metadata } = understood;
  const isOfMany = kind === 'digest' || metadata !== undefined || asksForSeveral(assessment.reading);
  return isOfMany ? undefined : MAX_PAPERS_AT_FIRST;
}
