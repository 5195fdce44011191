import { defined } from '../../defined.ts';
import { draftOf } from '../../papers/importers/draftOf.ts';
import type { PaperNotice } from '../../papers/paperNotice.ts';
import { readArxivId } from '../arxivId.ts';
import type { SourceRecord } from '../paperService.ts';
import {
  attributeOf,
  elementsAt,
  elementsOf,
  textAt,
  textOfElement,
  type XmlElement,
  xmlLine,
} from '../xml.ts';

export interface ArxivFeed {
  readonly records: readonly SourceRecord[];
  /** What the service says of a request that it could not read, which spoils all of the request. */
  readonly error?: string;
}

/**
 * A reply of arXiv's query API (https://info.arxiv.org/help/api/user-manual.html). A paper that does not exist has no
 * entry, or one without a title. Undefined where it is no feed at all.
 */
export async function parseArxivFeed(text: string): Promise<ArxivFeed | undefined> {
  if (!/<feed[\s>]/u.test(text)) return undefined;
  const records: SourceRecord[] = [];
  for await (const entry of elementsOf(text, 'entry', [])) {
    if (!entry) continue;
    const address = textAt(entry, 'id') ?? '';
    if (/\/api\/errors\b/u.test(address))
      return { records: [], error: xmlLine(textAt(entry, 'summary') ?? 'an error') };
    const record = recordOfEntry(entry, address);
    if (record) records.push(record);
  }
  return { records };
}

function recordOfEntry(entry: XmlElement, address: string): SourceRecord | undefined {
  const { id, version } = readArxivId(/\/abs\/(.+)$/u.exec(address.trim())?.[1] ?? '') ?? {};
  const title = textAt(entry, 'title');
  if (id === undefined || title === undefined) return undefined;
  const page = `https://arxiv.org/abs/${id}${version === undefined ? '' : `v${version}`}`;
  const draft = draftOf(
    {
      id,
      title,
      authors: elementsAt(entry, 'author').flatMap((author) => xmlLine(textAt(author, 'name') ?? '')),
      year: textAt(entry, 'published')?.slice(0, 4),
      venue: textAt(entry, 'journal_ref') ?? 'arXiv',
      arxiv: id,
      abstract: textAt(entry, 'summary'),
    },
    { writing: 'latex', lineOf: () => 1 },
  );
  return {
    names: defined({ arxiv: id, doi: doiOfEntry(entry) }),
    draft,
    address: page,
    ...defined({ version: version === undefined ? undefined : String(version) }),
    notices: isWithdrawn(textAt(entry, 'comment')) ? [withdrawal(entry, page)] : [],
  };
}

function doiOfEntry(entry: XmlElement): string | undefined {
  const [first] = elementsAt(entry, 'doi');
  const named = first && textOfElement(first);
  const [linked] = elementsAt(entry, 'link').filter((link) => attributeOf(link, 'title') === 'doi');
  const written = named ?? (linked && attributeOf(linked, 'href')) ?? '';
  return /10\.\d{4,9}\/\S+/u.exec(written)?.[0].toLowerCase();
}

/** A version without a text whose comment gives the reason: `This paper has been withdrawn by the author due to …`. */
const WITHDRAWN =
  /(?:^|[.;:(!]\s*)(?:(?:this|the|our)\s+)?(?:(?:arxiv|original)\s+)?(?:(?:paper|article|submission|manuscript|work|preprint|note|version|e-?print|document|draft|thesis|report|result)s?\s+)?(?:(?:has|have)\s+been\s+|is\s+|was\s+|were\s+|being\s+)?(?:now\s+|temporarily\s+|voluntarily\s+|hereby\s+)?withdrawn\b(?!\s+from\s+(?!arxiv))/iu;

function isWithdrawn(comment: string | undefined): boolean {
  return comment !== undefined && WITHDRAWN.test(xmlLine(comment));
}

function withdrawal(entry: XmlElement, link: string): PaperNotice {
  return { kind: 'withdrawn', link, ...defined({ date: textAt(entry, 'updated')?.trim().slice(0, 10) }) };
}
