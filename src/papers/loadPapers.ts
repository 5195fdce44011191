import pLimit from 'p-limit';
import { type Gathered, gatherPapers, type SourceFile } from './gatherPapers.ts';
import { importFile } from './importFile.ts';
import { listSources } from './listSources.ts';
import { isQuotable, type Paper } from './paper.ts';
import type { Purpose } from './paperRecord.ts';
import type { Problem } from './problem.ts';

export interface LoadOptions {
  /** Default: quoting. */
  readonly purpose?: Purpose;
  /** Whether any mistake refuses the whole collection. Default: what can be loaded is loaded. */
  readonly isStrict?: boolean;
  /** Called as files are read. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What a source holds. A collection may be served where `refusal` is empty. */
export interface Loaded {
  readonly papers: readonly Paper[];
  /** By the paper's id: what was changed, left out or is missing. */
  readonly notes: ReadonlyMap<string, readonly Problem[]>;
  /** Entries and files that are no papers of it, each with the reason. */
  readonly leftAside: readonly Problem[];
  /** Why the collection may not be served. */
  readonly refusal: readonly Problem[];
}

/** Node reads and unpacks in so many threads; more files at once would only wait in memory. */
const FILES_AT_ONCE = 4;

/**
 * Loads what can be loaded of a file or a folder, in any of the formats that `importFile` knows, mixed if need be. Refused
 * is a source that cannot be read, one that holds nothing to quote, and with `isStrict` one with any mistake.
 */
export async function loadPapers(source: string, options: LoadOptions = {}): Promise<Loaded> {
  const { purpose = 'quoting', isStrict = false, onProgress = () => {} } = options;
  const sources = await listSources(source);
  const { problems } = sources;
  if (problems.length > 0) return { papers: [], notes: new Map(), leftAside: problems, refusal: problems };
  const imported = await importAll(sources.files, onProgress);
  const { gathered, refused, mistakes } = gatherPapers(imported, purpose);
  const papers = gathered.map(({ paper }) => paper);
  const lack = whatLacks(papers, purpose);
  const refusal = isStrict || lack !== undefined ? mistakes : [];
  return {
    papers,
    notes: notesById(gathered),
    leftAside: [...refused, ...sources.notes, ...imported.flatMap((file) => file.notes ?? [])],
    refusal: lack === undefined ? refusal : [...refusal, { file: source, message: lack }],
  };
}

/** Why papers cannot be served at all. */
function whatLacks(papers: readonly Paper[], purpose: Purpose): string | undefined {
  const remedy = 'or name another file or folder in PAPERS (or --papers)';
  if (papers.length === 0) return `holds no papers: add one, ${remedy}`;
  if (purpose === 'finding' || papers.some(isQuotable)) return undefined;
  return `holds no paper that can be quoted: add an abstract to one, ${remedy}`;
}

async function importAll(
  files: readonly string[],
  onProgress: (done: number, all: number) => void,
): Promise<readonly SourceFile[]> {
  const atOnce = pLimit(FILES_AT_ONCE);
  let done = 0;
  onProgress(0, files.length);
  const importOne = async (file: string): Promise<SourceFile> => {
    const imported = await importFile(file);
    done += 1;
    onProgress(done, files.length);
    return { file, ...imported };
  };
  return Promise.all(files.map((file) => atOnce(importOne, file)));
}

function notesById(gathered: readonly Gathered[]): ReadonlyMap<string, readonly Problem[]> {
  const noted = gathered.filter(({ notes, elsewhere }) => notes.length + elsewhere.length > 0);
  return new Map(noted.map(({ paper, notes, elsewhere }) => [paper.id, [...notes, ...elsewhere]]));
}

/** One line on what is missing, changed or left aside; undefined where nothing is. */
export function loadedLine({ papers, notes, leftAside }: Loaded, source: string): string | undefined {
  const records = papers.filter((paper) => !isQuotable(paper)).length;
  const changed = papers.filter(
    (paper) => (notes.get(paper.id)?.length ?? 0) > (isQuotable(paper) ? 0 : 1),
  ).length; // each that is not quotable has one that says so
  if (records + changed + leftAside.length === 0) return undefined;
  const counts = [
    count(papers.length, 'paper', 'papers'),
    ...(records > 0
      ? [`${records} without an abstract (found and cited by their record, never quoted)`]
      : []),
    ...(changed > 0 ? [`${changed} with a note on what was changed or left out`] : []),
    ...(leftAside.length > 0
      ? [`${count(leftAside.length, 'entry or file', 'entries or files')} left aside`]
      : []),
  ];
  return `${counts.join('; ')}. In full: npm run --silent papers -- --papers ${quotedPath(source)}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** As a shell takes it for one word. */
function quotedPath(path: string): string {
  return /^[\w./@:+-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
