import { z } from 'zod';
import { defined } from '../../defined.ts';
import { importCslJson } from '../../papers/importers/importCslJson.ts';
import type { PaperNotice } from '../../papers/paperNotice.ts';
import type { SourceRecord } from '../paperService.ts';

const update = z.object({
  type: z.string(),
  DOI: z.string().optional().catch(undefined),
  updated: z
    .object({ 'date-parts': z.array(z.array(z.number().nullable())) })
    .optional()
    .catch(undefined),
});

const work = z.looseObject({
  DOI: z.string(),
  title: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  'updated-by': z.array(z.unknown()).optional().catch(undefined),
});
const reply = z.object({ message: work });

/** The reply of Crossref's `/works/DOI` (https://github.com/CrossRef/rest-api-doc). Undefined where it is none. */
export function parseCrossrefWork(json: unknown): SourceRecord | undefined {
  const read = reply.safeParse(json);
  if (!read.success) return undefined;
  const { reference: _long, ...message } = read.data.message;
  const doi = message.DOI.toLowerCase();
  const address = `https://doi.org/${doi}`;
  const [draft] = importCslJson(JSON.stringify([{ ...message, id: doi }]), address).drafts;
  return draft && { names: { doi }, draft, address, notices: noticesIn(read.data.message, address) };
}

/** The words of Crossmark for what has become of a work, and those that publishers write instead. */
const KINDS: Readonly<Record<string, PaperNotice['kind']>> = {
  retraction: 'retracted',
  partial_retraction: 'retracted',
  removal: 'retracted',
  withdrawal: 'withdrawn',
  expression_of_concern: 'of-concern',
  correction: 'corrected',
  erratum: 'corrected',
  corrigendum: 'corrected',
  addendum: 'corrected',
  clarification: 'corrected',
};

/** How publishers mark a title, where they register no notice. */
const TITLES: readonly (readonly [RegExp, PaperNotice['kind']])[] = [
  [/^\W*retracted(?: article| paper| chapter)?\s*[:\])]/iu, 'retracted'],
  [/^\W*withdrawn(?: article| paper)?\s*[:\])]/iu, 'withdrawn'],
];

function noticesIn(
  { title, 'updated-by': updates = [] }: z.infer<typeof work>,
  address: string,
): readonly PaperNotice[] {
  const named = updates.flatMap((written): readonly PaperNotice[] => {
    const { data } = update.safeParse(written);
    const kind = data && KINDS[data.type.toLowerCase().replace(/[\s-]/gu, '_')];
    if (!kind) return [];
    const link = data.DOI === undefined ? address : `https://doi.org/${data.DOI.toLowerCase()}`;
    return [{ kind, link, ...defined({ date: dateOf(data.updated?.['date-parts'][0]) }) }];
  });
  const written = Array.isArray(title) ? (title[0] ?? '') : (title ?? '');
  const marked = TITLES.find(([pattern]) => pattern.test(written))?.[1];
  const isTold = named.some(({ kind }) => kind === marked);
  return marked === undefined || isTold ? named : [...named, { kind: marked, link: address }];
}

/** `[2024, 3, 9]` as `2024-03-09`, as far as it goes. */
function dateOf(parts: readonly (number | null)[] = []): string | undefined {
  const known = parts.slice(0, 3).filter((part) => part !== null);
  if (known.length === 0) return undefined;
  return known.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
