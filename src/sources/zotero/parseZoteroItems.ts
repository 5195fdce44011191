import { z } from 'zod';
import { defined } from '../../defined.ts';
import { checkDraft } from '../../papers/checkDraft.ts';
import { importCslJson } from '../../papers/importers/importCslJson.ts';
import type { Problem } from '../../papers/problem.ts';
import { createPause } from '../../process/yieldToEventLoop.ts';
import { type PaperRef, readRefs } from '../readRefs.ts';
import type { Provenance, SourcePaper } from '../sources.ts';

const text = z.string().optional().catch(undefined);
const item = z.object({
  key: z.string(),
  version: z.number().optional().catch(undefined),
  data: z.object({
    itemType: text,
    /** In the bin. */
    deleted: z.union([z.number(), z.boolean()]).optional().catch(undefined),
    abstractNote: text,
    archiveID: text,
    extra: text,
    url: text,
    DOI: text,
  }),
  csljson: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
type Item = z.infer<typeof item>;

/** What stands beside papers in a library. */
const NO_PAPERS = new Set(['attachment', 'note', 'annotation']);

export interface ZoteroItems {
  readonly put: readonly ZoteroPaper[];
  readonly gone: readonly string[];
  readonly leftAside: readonly Problem[];
}

export interface ZoteroPaper extends SourcePaper {
  /** By what other sources know it. */
  readonly ref?: PaperRef;
}

export interface ZoteroPlace {
  readonly group: string;
  readonly fetchedAt: string;
}

/** A page of a library's items, others first between, with `include=data,csljson` (https://www.zotero.org/support/dev/web_api/v3). Undefined where it is none. */
export async function parseZoteroItems(json: unknown, place: ZoteroPlace): Promise<ZoteroItems | undefined> {
  if (!Array.isArray(json)) return undefined;
  const pause = createPause();
  const put: ZoteroPaper[] = [];
  const gone: string[] = [];
  const leftAside: Problem[] = [];
  for (const written of json) {
    await pause();
    const { data: read } = item.safeParse(written);
    if (!read) return undefined;
    if (read.data.deleted) gone.push(read.key);
    else if (!NO_PAPERS.has(read.data.itemType ?? '')) {
      const paper = paperOfItem(read, place);
      if ('key' in paper) put.push(paper);
      else leftAside.push(paper);
    }
  }
  return { put, gone, leftAside };
}

function paperOfItem(read: Item, { group, fetchedAt }: ZoteroPlace): ZoteroPaper | Problem {
  const { key, version, data, csljson } = read;
  const address = `https://www.zotero.org/groups/${group}/items/${key}`;
  const ref = refOfItem(data);
  const csl = {
    abstract: data.abstractNote,
    ...csljson,
    id: ref === undefined || ref.kind === 'pubmed' ? `zotero-${key}` : ref.id,
    ...(ref?.kind === 'arxiv' ? { DOI: undefined, URL: `https://arxiv.org/abs/${ref.id}` } : undefined),
  };
  const [draft] = importCslJson(JSON.stringify([csl]), address).drafts;
  const checked = draft && checkDraft(draft, address, 'quoting');
  if (!checked || !('paper' in checked))
    return {
      file: address,
      message: checked?.reason.message ?? 'no item that can be read: edit it in Zotero',
    };
  const provenance: Provenance = {
    source: 'zotero',
    address,
    fetchedAt,
    ...defined({ version: version === undefined ? undefined : String(version) }),
  };
  const problems = checked.notes.map(({ file, message }) => ({ file, message }));
  return { key, paper: checked.paper, provenance, problems, ...defined({ ref }) };
}

/** By its fields for identifiers first; Zotero writes others into `extra`: `arXiv: 2408.00118`. */
function refOfItem({ archiveID = '', DOI = '', url = '', extra = '' }: Item['data']): PaperRef | undefined {
  const named = [archiveID, DOI, url].flatMap((field) => readRefs(field).refs);
  const lines = extra.split('\n').filter((line) => /^\s*(?:arxiv|doi|pmid)\b/iu.test(line));
  return [...named, ...readRefs(lines.join('\n')).refs][0];
}
