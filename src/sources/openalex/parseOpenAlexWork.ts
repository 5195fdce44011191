import { z } from 'zod';
import { defined } from '../../defined.ts';
import { draftOf } from '../../papers/importers/draftOf.ts';
import { textOfIndex } from '../../papers/importers/invertedIndex.ts';
import type { SourceRecord } from '../paperService.ts';

const text = z.string().nullish().catch(undefined);
const work = z.object({
  id: z.string(),
  doi: text,
  ids: z.object({ pmid: text }).optional().catch(undefined),
  title: text,
  is_retracted: z.boolean().nullish().catch(undefined),
  publication_year: z.number().nullish().catch(undefined),
  authorships: z
    .array(z.object({ author: z.object({ display_name: text }) }))
    .optional()
    .catch(undefined),
  primary_location: z
    .object({ source: z.object({ display_name: text }).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  abstract_inverted_index: z.record(z.string(), z.array(z.number().int())).nullish().catch(undefined),
});

/** OpenAlex's reply to `/works/…` (https://docs.openalex.org), which takes retractions from Retraction Watch, too. Undefined where it is none. */
export function parseOpenAlexWork(json: unknown): SourceRecord | undefined {
  const { data } = work.safeParse(json);
  if (!data) return undefined;
  const doi = data.doi?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//iu, '').toLowerCase();
  const pubmed = /(\d+)\/?$/u.exec(data.ids?.pmid ?? '')?.[1];
  const draft = draftOf(
    {
      id: doi ?? data.id,
      title: data.title,
      authors: data.authorships?.flatMap(({ author }) => author.display_name ?? []),
      year: data.publication_year ?? undefined,
      venue: data.primary_location?.source?.display_name ?? undefined,
      doi,
      abstract: textOfIndex(data.abstract_inverted_index),
    },
    { writing: 'markup', lineOf: () => 1 },
  );
  const link = doi === undefined ? data.id : `https://doi.org/${doi}`;
  const notices = data.is_retracted === true ? [{ kind: 'retracted', link } as const] : [];
  return { names: defined({ doi, pubmed }), draft, address: data.id, notices };
}
