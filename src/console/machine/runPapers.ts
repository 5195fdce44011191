import type { Loaded } from '../../papers/loadPapers.ts';
import { isQuotable, type Paper } from '../../papers/paper.ts';
import { type Problem, problemLines } from '../../papers/problem.ts';
import type { Output } from './output.ts';
import { readFlags } from './readBatch.ts';

const USAGE = 'Use: npm run --silent papers -- --papers FILE-OR-FOLDER [--strict]';
const OPTIONS = { papers: { type: 'string' }, strict: { type: 'boolean' } } as const;

export interface PapersParts {
  /** What holds where the flags do not say otherwise. */
  readonly defaults: { readonly papers: string; readonly isStrict: boolean };
  readonly load: (source: string, isStrict: boolean) => Promise<Loaded>;
  readonly output: Output;
}

/** `papers`: what a source holds, one JSON object a paper, and what of it was left aside. Gives the exit code. */
export async function runPapers(
  args: readonly string[],
  { defaults, load, output }: PapersParts,
): Promise<number> {
  const flags = readFlags(args, OPTIONS, USAGE);
  if ('refusal' in flags) return output.refuse(flags.refusal);
  const loaded = await load(flags.papers ?? defaults.papers, flags.strict ?? defaults.isStrict);
  const { papers, notes, leftAside, refusal } = loaded;
  for (const paper of papers)
    output.line({ ...fieldsOf(paper), notes: (notes.get(paper.id) ?? []).map(rowOf) });
  const quotable = papers.filter(isQuotable).length;
  output.line({ papers: papers.length, quotable, leftAside: leftAside.map(rowOf) });
  return output.refuse(problemLines(refusal));
}

function fieldsOf(paper: Paper): object {
  const { id, title, authors, year = null, venue = null, link = null } = paper;
  const quotable = isQuotable(paper);
  return { id, title, authors, year, venue, link, abstract: quotable ? paper.abstract : null, quotable };
}

function rowOf({
  file,
  line = null,
  message,
}: { line?: number | null } & Pick<Problem, 'file' | 'message'>): object {
  return { file, line, what: message };
}
