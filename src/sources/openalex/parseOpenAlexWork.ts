import { z } from 'zod';
import { defined } from '../../defined.ts';
import { draftOf } from '../../papers/importers/draftOf.ts';
import type { SourceRecord } from '../paperService.ts';

const text = z.string().nullish().catch(undefined);
const work = z.object({
  id: z.string(),
  doi: text,
  ids: z.object({ pmid: text }).optional().catch(undefined),
  title: text,
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

/** OpenAlex's reply to `/works/…` (https://docs.openalex.org). Undefined where it is none. */
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
      abstract: data.abstract_inverted_index ? textOfIndex(data.abstract_inverted_index) : undefined,
    },
    { writing: 'markup', lineOf: () => 1 },
  );
  return { names: defined({ doi, pubmed }), draft, address: data.id, notices: [] };
}

const MAX_WORDS = 20_000;

/** The text that an index of words with their places was made of; undefined where a place is empty or taken twice. */
export function textOfIndex(index: Readonly<Record<string, readonly number[]>>): string | undefined {
  const words: string[] = [];
  let count = 0;
  for (const [word, places] of Object.entries(index)) {
    for (const place of places) {
      if (place < 0 || place >= MAX_WORDS || words[place] !== undefined) return undefined;
      words[place] = word;
      count += 1;
    }
  }
  return count > 0 && count === words.length ? words.join(' ') : undefined;
}
