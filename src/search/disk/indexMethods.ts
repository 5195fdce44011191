import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findPapers, findRelated } from '../findPapers.ts';
import { lookUpPapers } from '../lookUp/lookUpPapers.ts';
import { readQuery } from '../readQuery.ts';
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

/** What an index is made by: a change of any of them may change what is written. */
export const MADE_BY: readonly string[] = [
  './writeIndex',
  './writeVocabulary',
  './packTerms',
  './schema',
  '../analysePaper',
  '../analyse',
  '../../language/foldAccents',
  '../../language/koreanEndings',
  '../../language/languages',
  '../../language/languageTable',
  '../../language/splitWords',
  '../findAcronyms',
  '../lookUp/paperIds',
  '../lookUp/recordIndex',
  '../../papers/splitSentences',
];
const PACKAGES = ['stemmer', 'stopword', 'snowball-stemmers'];

/**
 * The checksum of everything that turns papers into an index: our own code, the stemmers and stop words, and the
 * dictionaries of ICU. An index of another is built anew, so nobody need remember to raise a number.
 */
function analysisChecksum(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const hash = createHash('sha1');
  for (const name of MADE_BY) hash.update(readFileSync(new URL(`${name}.${extension}`, import.meta.url)));
  for (const name of PACKAGES) hash.update(readFileSync(packageFile(name)));
  hash.update([process.versions['icu'], process.versions['unicode']].join());
  return hash.digest('base64');
}

/** A package's record with its version, looked for as `require` does: not every package exports it. */
function packageFile(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((folder) => `${folder}/${name}/package.json`).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`the package ${name} is not installed: run npm ci`);
  return file;
}
