// The entries of MiniSearch: one by one, and many at once.
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';

export interface MiniEntry {
  readonly id: number;
  readonly text: string;
}

const OPTIONS: Options<MiniEntry> = {
  fields: ['text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
};

/** Each word as often as it stands there (default: once). */
export function textOf(words: readonly string[], counts: readonly number[] | undefined): string {
  return counts
    ? words.flatMap((word, at) => new Array(counts[at] ?? 1).fill(word)).join(' ')
    : words.join(' ');
}

type Counted = Record<number, number>;

/** Collects the first documents in the form in which MiniSearch reads a stored index. */
export function firstEntries() {
  const index = new Map<string, Counted>();
  const fieldLength: Record<number, number[]> = {};
  const documentIds: Counted = {};
  let totalLength = 0;
  return {
    add(entry: number, words: readonly string[], counts: readonly number[] | undefined): void {
      documentIds[entry] = entry;
      fieldLength[entry] = [words.length];
      totalLength += words.length;
      for (const [at, word] of words.entries()) {
        const counted = index.get(word) ?? {};
        if (!index.has(word)) index.set(word, counted);
        counted[entry] = counts?.[at] ?? 1;
      }
    },
    /** `nextId`: the number of the entry that comes next. */
    close(nextId: number): MiniSearch<MiniEntry> {
      const documentCount = Object.keys(documentIds).length;
      const stored: AsPlainObject = {
        ...{ documentCount, documentIds, fieldLength },
        nextId,
        fieldIds: { text: 0 },
        averageFieldLength: documentCount > 0 ? [totalLength / documentCount] : [],
        storedFields: {},
        dirtCount: 0,
        index: [...index].map(([word, counted]) => [word, { 0: counted }]),
        serializationVersion: 2,
      };
      return MiniSearch.loadJS<MiniEntry>(stored, OPTIONS);
    },
  };
}
