import { z } from 'zod';
import { defined } from '../../defined.ts';
import { draftOf } from '../../papers/importers/draftOf.ts';
import type { SourceRecord } from '../paperService.ts';

const text = z.string().nullish().catch(undefined);
const found = z.object({
  paperId: z.string(),
  title: text,
  abstract: text,
  year: z.number().nullish().catch(undefined),
  venue: text,
  authors: z
    .array(z.object({ name: text }))
    .optional()
    .catch(undefined),
  externalIds: z
    .object({ ArXiv: text, DOI: text, PubMed: z.union([z.string(), z.number()]).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

/** The reply to a batch (https://api.semanticscholar.org/api-docs), with null for what is not known. Undefined where it is none. */
export function parseSemanticScholar(json: unknown): readonly SourceRecord[] | undefined {
  if (!Array.isArray(json)) return undefined;
  return json.flatMap((item) => {
    const { data } = found.safeParse(item);
    return data ? [recordOf(data)] : [];
  });
}

function recordOf(data: z.infer<typeof found>): SourceRecord {
  const { ArXiv, DOI, PubMed } = data.externalIds ?? {};
  const names = defined({
    arxiv: ArXiv?.toLowerCase(),
    doi: DOI?.toLowerCase(),
    pubmed: PubMed === undefined || PubMed === null ? undefined : String(PubMed),
  });
  const draft = draftOf(
    {
      id: names.arxiv ?? names.doi ?? data.paperId,
      title: data.title,
      authors: data.authors?.flatMap(({ name }) => name ?? []),
      year: data.year ?? undefined,
      venue: data.venue ?? undefined,
      doi: names.doi,
      arxiv: names.arxiv,
      abstract: data.abstract ?? undefined,
    },
    { writing: 'markup', lineOf: () => 1 },
  );
  return { names, draft, address: `https://www.semanticscholar.org/paper/${data.paperId}`, notices: [] };
}
