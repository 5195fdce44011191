import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What an index, on disk or stored, is made by: a change of any of them may change what is written. */
export const MADE_BY: readonly string[] = [
  './writeIndex',
  './writeVocabulary',
  './packTerms',
  './schema',
  '../analysePaper',
  '../paperAnalysis',
  '../analyse',
  '../../language/dictionary',
  '../../language/foldAccents',
  '../../language/koreanEndings',
  '../../language/languages',
  '../../language/languageTable',
  '../../language/memoize',
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
export function analysisChecksum(): string {
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
