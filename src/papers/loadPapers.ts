import { checkDraft, type Purpose } from './checkDraft.ts';
import type { Draft, Imported } from './importers/imported.ts';
import { importFile } from './importFile.ts';
import { listSources } from './listSources.ts';
import type { Paper } from './paper.ts';
import type { Problem } from './problem.ts';

/**
 * Every paper, or every problem: a broken collection is not loaded in part. `notes` tell what was left aside for a
 * reason that breaks nothing, such as a README between the papers.
 */
export type Loaded =
  | { readonly papers: readonly Paper[]; readonly notes: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

interface SourceFile extends Imported {
  readonly file: string;
}

/** Loads a file or a folder of papers, in any of the formats that `importFile` knows, mixed if need be. */
export async function loadPapers(source: string, purpose: Purpose = 'quoting'): Promise<Loaded> {
  const { files, notes, problems } = await listSources(source);
  if (problems.length > 0) return { problems };
  // All at once: reading and unpacking happen beside the main thread.
  const imported = await Promise.all(files.map(async (file) => ({ file, ...(await importFile(file)) })));
  const loaded = gather(imported, purpose);
  if ('problems' in loaded) return loaded;
  if (loaded.papers.length === 0) return { problems: [{ file: source, message: NO_PAPERS }] };
  return { papers: loaded.papers, notes: [...notes, ...loaded.notes] };
}

const NO_PAPERS = 'holds no papers: add one, or name another file or folder in PAPERS';

function gather(files: readonly SourceFile[], purpose: Purpose): Loaded {
  const known = new Map<string, Place>();
  const papers: Paper[] = [];
  const problems: Problem[] = [];
  const report = (found: readonly Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  for (const { file, drafts, problems: unread } of files) {
    report(unread);
    for (const draft of drafts) {
      const checked = checkDraft(draft, file, purpose);
      const { id } = checked;
      // A paper with a mistake claims its id, too: both are told at once.
      if (id !== undefined) {
        const twin = known.get(id);
        if (twin) report([duplicate({ id, draft, file }, twin)]);
        else known.set(id, { draft, file });
      }
      if ('problems' in checked) report(checked.problems);
      else papers.push(checked);
    }
  }
  if (problems.length > 0) return { problems };
  return { papers, notes: files.flatMap(({ notes = [] }) => notes) };
}

interface Place {
  readonly draft: Draft;
  readonly file: string;
}

function duplicate({ id, draft, file }: Place & { readonly id: string }, twin: Place): Problem {
  const first = `${twin.file}:${twin.draft.lineOf('id')}`;
  return {
    file,
    line: draft.lineOf('id'),
    message: `the id "${id}" is taken by ${first}: give each paper an id of its own`,
  };
}
