import type { PaperText } from './paperText.ts';
import type { Reading } from './readWith.ts';

/** The papers that a question names beyond doubt, as they are named. */
export function papersNamed(reading: Reading): readonly PaperText[] {
  const ids = new Set(reading.names.flatMap(({ name }) => (name.papers.size === 1 ? [...name.papers] : [])));
  return [...ids].flatMap((id) => reading.papers.find(({ paper }) => paper.id === id) ?? []);
}

const FROM_TITLE_PHRASE = 0.6;

/** 1 where the question names the paper, less where the name is that of several or only words of its title. */
export function nameStrength({ names, phrases }: Reading, { paper }: PaperText): number {
  const strengths = [
    ...names.filter(({ name }) => name.papers.has(paper.id)).map(({ name }) => 1 / name.papers.size),
    ...phrases.filter(({ name }) => name.papers.has(paper.id)).map(() => FROM_TITLE_PHRASE),
  ];
  return Math.max(0, ...strengths);
}
