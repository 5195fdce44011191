import { z } from 'zod';
import type { Collection } from '../../papers/collection.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Output } from './output.ts';
import { readBatch, readFlags } from './readBatch.ts';

const USAGE =
  'Use: npm run --silent search -- --papers FILE-OR-FOLDER --queries FILE.jsonl --top K [--timing] (each line {"_id","text"})';
const OPTIONS = {
  papers: { type: 'string' },
  queries: { type: 'string' },
  top: { type: 'string', default: '10' },
  timing: { type: 'boolean', default: false },
} as const;
const BYTES_PER_MEGABYTE = 2 ** 20;

const row = z.object(
  { _id: z.union([z.string(), z.number()], 'must be a text or a number'), text: z.string('must be a text') },
  'is not an object: write {"_id": "…", "text": "…"}',
);

interface Found {
  readonly paper: Paper;
  readonly score: number;
}

interface Index {
  papers(query: string, limit: number): Promise<readonly Found[]>;
}

export interface SearchParts {
  /** Where no `--papers` are given. */
  readonly defaultPapers: string;
  /** The papers, or the lines that say why there are none. */
  readonly load: (source: string) => Promise<Collection | { readonly refusal: readonly string[] }>;
  readonly index: (papers: Collection, source: string) => Promise<Index> | Index;
  readonly output: Output;
}

/** `search`: finds papers for the queries of a file; one JSON object a line. Gives the exit code. */
export async function runSearch(
  args: readonly string[],
  { defaultPapers, load, index, output }: SearchParts,
): Promise<number> {
  const flags = readFlags(args, OPTIONS, USAGE);
  if ('refusal' in flags) return output.refuse(flags.refusal);
  const top = Number(flags.top);
  if (flags.queries === undefined) return output.refuse(['--queries is missing', USAGE]);
  if (!Number.isInteger(top) || top < 1) return output.refuse(['--top must be a whole number from 1', USAGE]);

  const { rows, problems } = await readBatch(flags.queries, row);
  const clock = stopwatch();
  const source = flags.papers ?? defaultPapers;
  const papers = await load(source);
  if ('refusal' in papers) return output.refuse([...problems, ...papers.refusal]);
  const loadMillis = clock();
  const search = await index(papers, source);
  const buildMillis = clock();
  const times: number[] = [];
  for (const { _id, text } of rows) {
    const time = stopwatch();
    const hits = await search.papers(text, top);
    times.push(time());
    output.line({ query: _id, papers: hits.map(({ paper, score }) => ({ id: paper.id, score })) });
  }
  if (flags.timing) output.line({ papers: papers.size, buildMillis, loadMillis, ...timingOf(times) });
  return output.refuse(problems);
}

function timingOf(times: readonly number[]): object {
  return {
    p50Millis: percentile(times, 0.5),
    p99Millis: percentile(times, 0.99),
    rssMb: Math.round(process.memoryUsage.rss() / BYTES_PER_MEGABYTE),
  };
}

/** Each call gives the milliseconds since the one before. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const millis = Math.round((now - last) * 100) / 100;
    last = now;
    return millis;
  };
}

/** A percentile by nearest rank, in milliseconds; null without any times. */
function percentile(times: readonly number[], share: number): number | null {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
