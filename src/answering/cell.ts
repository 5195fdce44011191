import { namesOf } from '../understanding/names.ts';
import { paperTextOf, readText } from '../understanding/paperText.ts';
import type { Citation } from './citation.ts';
import { type Evidence, evidenceOn } from './evidence.ts';

/** The place of a statement in a comparison: what is compared, and the paper it is said of, by a name of it. */
export interface Cell {
  readonly aspect: string;
  readonly name: string;
}

/** Whether all that a statement cites is of the paper that the cell names. */
export function isOfItsPaper({ name }: Cell, citations: readonly Citation[], evidence: Evidence): boolean {
  const wanted = wordsOf(name);
  return citations.every((citation) => {
    const paper = evidenceOn(evidence, citation.paper)?.paper;
    if (!paper) return false;
    const [lead = paper.title] = paper.title.split(/:\s/u);
    const names = namesOf([paperTextOf(paper)]).map(({ words }) => words.join(' '));
    return [...names, wordsOf(paper.title), wordsOf(lead)].includes(wanted);
  });
}

function wordsOf(text: string): string {
  return readText(text)
    .words.map((word) => word.text)
    .join(' ');
}
