import type { WithoutNames } from '../followUp/resolveFollowUp.ts';
import { findNamed } from './findPaper.ts';
import type { MetadataIndex } from './metadataIndex.ts';
import { findFullNames } from './people.ts';

/** Takes from a question the names of these papers, and of their authors where they stand in full. */
export function createWithoutNames(metadata: MetadataIndex): WithoutNames {
  return (question) => {
    const named = [...findNamed(question, metadata), ...findFullNames(question, metadata)];
    if (named.length === 0) return undefined;
    return named
      .sort((one, other) => other.start - one.start)
      .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, question);
  };
}
