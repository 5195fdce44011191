// Wiring of the papers.
import { drawingOn } from './console/drawing.ts';
import { drawReading } from './console/drawProgress.ts';
import { type Collection, collectionOf } from './papers/collection.ts';
import { type Loaded, type LoadOptions, loadedLine, loadPapers } from './papers/loadPapers.ts';
import { problemLines } from './papers/problem.ts';
import type { Config } from './process/config.ts';
import { stop } from './process/stop.ts';

/** What a source holds; who waits for a large one in a terminal sees how far it is. */
export async function loadSource(source: string, options: LoadOptions): Promise<Loaded> {
  return loadPapers(source, { ...options, onProgress: await drawReading(source, process.stderr) });
}

/** The papers of a source, or the lines that say why there are none. What is odd about it is told in a line on standard error. */
export async function openCollection(
  source: string,
  options: LoadOptions,
): Promise<Collection | { readonly refusal: readonly string[] }> {
  const loaded = await loadSource(source, options);
  if (loaded.refusal.length > 0) return { refusal: problemLines(loaded.refusal) };
  const line = loadedLine(loaded, source);
  if (line !== undefined) tellReader(line);
  return collectionOf(loaded.papers, [...loaded.leftAside, ...[...loaded.notes.values()].flat()]);
}

/** Wrapped for a person at a terminal, one line for a program. */
function tellReader(line: string): void {
  const { isTTY, columns = 0 } = process.stderr;
  const width = isTTY && columns > 0 ? columns : Number.POSITIVE_INFINITY;
  process.stderr.write(`${drawingOn({ columns: width, isStyled: false }).lines(line)}\n`);
}

/** The papers that questions are answered from; without them there is nothing to start, and the program ends. */
export async function loadCollection({ PAPERS, STRICT_PAPERS }: Config): Promise<Collection> {
  const papers = await openCollection(PAPERS, { isStrict: STRICT_PAPERS });
  return 'refusal' in papers ? stop(['The papers cannot be used:', ...papers.refusal]) : papers;
}
