import type { PaperText } from './paperText.ts';
import type { Reading } from './readWith.ts';

/** The papers that a question names beyond doubt, as they are named. */
export function papersNamed(reading: Reading): readonly PaperText[] {
  const ids = new Set(reading.names.flatMap(({ name }) => (name.papers.size === 1 ? [...name.papers] : [])));
  return [...ids].flatMap((id) => reading.papers.find(({ paper }) => paper.id === id) ?? []);
}
