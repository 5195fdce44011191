import type { Choice, Services } from '../src/command.ts';
import type { Paper } from '../src/papers/paper.ts';

/** Discord's limits of an autocomplete choice; a longer id cannot be offered as a value, its title can. */
const MAX_CHOICE_CHARACTERS = 100;
const MAX_CHOICES = 25;

/** How much of what was typed a paper's record must have for the paper to be the one meant. */
export const ENOUGH = 0.5;

/** The paper that a member means: chosen from the suggestions, or named by whatever they remember of it. */
export async function findPaper(text: string, { papers, search }: Services): Promise<Paper | undefined> {
  const known = papers.get(text.trim());
  if (known) return known;
  const [best] = await search.lookUp(text, 1);
  return best && best.score >= ENOUGH ? best.paper : undefined;
}

/** Papers for what was typed so far, best first; before the first letter, those in the collection's order. */
export async function completePaper(typed: string, { papers, search }: Services): Promise<readonly Choice[]> {
  const found = typed.trim()
    ? (await search.lookUp(typed, MAX_CHOICES)).map(({ paper }) => paper)
    : [...papers].slice(0, MAX_CHOICES);
  return found.map((paper) => ({ label: paperLabel(paper), value: choiceValue(paper) }));
}

/** A paper in one line, such as `Gemma 2: Improving Open… (2024)`. */
export function paperLabel({ title, year }: Paper): string {
  const end = year === undefined ? '' : ` (${year})`;
  return cut(title, MAX_CHOICE_CHARACTERS - end.length) + end;
}

/** The reply to a name that fits no paper. */
export const noSuchPaper = {
  parts: [
    { kind: 'text', text: 'No paper here fits that. Type part of a title, an author or an id.' },
    { kind: 'note', text: 'See them all with /papers.' },
  ],
} as const;

function choiceValue({ id, title }: Paper): string {
  return id.length <= MAX_CHOICE_CHARACTERS ? id : title.slice(0, MAX_CHOICE_CHARACTERS);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
