import type { WithoutNames } from '../followUp/standsAlone.ts';
import { findNamed } from './findPaper.ts';
import type { Records } from './metadataIndex.ts';
import { findPeople } from './people.ts';

/** Takes from a question the names of papers of these records, and of their authors where they stand in full. */
export function createWithoutNames(records: Records): WithoutNames {
  return (question) => {
    const people = findPeople(question, records).flatMap(({ name }) => {
      const start = question.toLowerCase().indexOf(name.toLowerCase());
      return start < 0 ? [] : [{ start, end: start + name.length }];
    });
    const named = [...findNamed(question, records), ...people];
    if (named.length === 0) return undefined;
    return [...named]
      .sort((one, other) => other.start - one.start)
      .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, question);
  };
}
