import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';

/** The documents that have one of the words that are searched for. */
export interface WordPostings {
  readonly word: string;
  /** Documents, each with how often the word stands there. */
  readonly counts: Readonly<Record<number, number>>;
}

export interface Scored {
  readonly document: number;
  readonly score: number;
}

/** Of the collection as a whole. */
export interface DocumentLengths {
  readonly documents: number;
  /** Words a document, each counted once. */
  readonly averageLength: number;
  lengthOf(document: number): number;
}

interface Entry {
  readonly id: number;
  readonly text: string;
}

const OPTIONS: Options<Entry> = {
  fields: ['text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
};

/**
 * Documents by BM25, best first, as MiniSearch ranks them. It is handed the part of the index that a query asks for, in the form in
 * which it stores one: to keep an index of its own for each collection takes most of the time of opening and of the memory (measured).
 */
export function bm25Order(
  found: readonly WordPostings[],
  { documents, averageLength, lengthOf }: DocumentLengths,
): readonly Scored[] {
  const documentIds: Record<number, number> = {};
  const fieldLength: Record<number, number[]> = {};
  for (const { counts } of found)
    for (const name of Object.keys(counts)) {
      const document = Number(name);
      if (documentIds[document] !== undefined) continue;
      documentIds[document] = document;
      fieldLength[document] = [lengthOf(document)];
    }
  const stored: AsPlainObject = {
    ...{ documentIds, fieldLength },
    documentCount: documents,
    nextId: 0,
    fieldIds: { text: 0 },
    averageFieldLength: [averageLength],
    storedFields: {},
    dirtCount: 0,
    index: found.map(({ word, counts }) => [word, { 0: counts }]),
    serializationVersion: 2,
  };
  const words = found.map(({ word }) => word).join(' ');
  // It multiplies a score by the number of matched words; undone, it is BM25 and finds better (measured).
  return MiniSearch.loadJS<Entry>(stored, OPTIONS)
    .search(words)
    .map(({ id, score, queryTerms }) => ({ document: id as number, score: score / queryTerms.length })) // ids are documents
    .sort((one, other) => other.score - one.score);
}
