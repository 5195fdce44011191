import { findPapers, findRelated } from '../findPapers.ts';
import { lookUpPapers } from '../lookUp/lookUpPapers.ts';
import { readQuery } from '../readQuery.ts';
import { analysisChecksum } from './analysisChecksum.ts';
import { indexFile } from './indexFile.ts';
import type { ChecksummedPaper } from './writeIndex.ts';

/** All that can be asked of an index file, by searches and by what brings it up to the papers. */
export type IndexMethods = ReturnType<typeof indexMethods>;

export function indexMethods(file: string) {
  const index = indexFile(file, analysisChecksum());
  let indexes: ReturnType<typeof index.indexes> | undefined;
  const open = () => {
    indexes ??= index.indexes();
    return indexes;
  };
  return {
    checksum: () => index.checksum(),
    checksums: () => index.checksums(),
    begin: (isNew: boolean) => index.begin(isNew),
    change: (add: readonly ChecksummedPaper[], remove: readonly string[]) => index.change(add, remove),
    finish(checksum: string) {
      indexes = undefined;
      index.finish(checksum);
    },
    forget() {
      indexes = undefined;
      index.forget();
    },
    papers(query: string, limit: number) {
      const { terms } = open();
      return findPapers(readQuery(query, terms), limit, terms);
    },
    related: (id: string, limit: number) => findRelated(id, limit, open().terms),
    lookUp: (query: string, limit: number) => lookUpPapers(query, limit, open()),
    read: (query: string) => readQuery(query, open().terms),
  };
}
