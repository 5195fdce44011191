import type { Requester } from '../http/createRequester.ts';
import { noData } from '../http/jsonIn.ts';
import type { PaperNames, PaperService, SourceRecord } from '../paperService.ts';
import { SourceError } from '../sourceError.ts';
import { parseArxivFeed } from './parseArxivFeed.ts';

const LABEL = 'arXiv';

/** `url`: the address of the query API, without `/query`. */
export function arxivService(url: string, request: Requester): PaperService {
  return {
    source: 'arxiv',
    label: LABEL,
    batch: 50,
    canAsk: ({ arxiv }) => arxiv !== undefined,
    ask: (papers, signal) =>
      askFor(papers.map(nameOf), async (ids) => {
        const address = new URL(`${url}/query`);
        address.search = new URLSearchParams({
          id_list: ids.join(','),
          max_results: String(ids.length),
        }).toString();
        const { text } = await request({ url: address, expects: [400] }, signal);
        return text;
      }),
  };
}

function nameOf({ arxiv = '', arxivVersion }: PaperNames): string {
  return arxivVersion === undefined ? arxiv : `${arxiv}v${arxivVersion}`;
}

/** One id that the service cannot read spoils the answer for all: then the others are asked for again. */
async function askFor(
  ids: readonly string[],
  fetchFeed: (ids: readonly string[]) => Promise<string>,
): Promise<readonly SourceRecord[]> {
  const feed = await parseArxivFeed(await fetchFeed(ids));
  if (!feed) throw noData(LABEL);
  if (feed.error === undefined) return feed.records;
  if (ids.length === 1) return [];
  if (ids.some((id) => feed.error?.includes(id))) {
    const others = ids.filter((id) => !feed.error?.includes(id));
    return others.length === 0 ? [] : askFor(others, fetchFeed);
  }
  throw new SourceError(`${LABEL} refuses the request (${feed.error}): try again later`);
}
