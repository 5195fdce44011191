import type { Requester } from '../http/createRequester.ts';
import { jsonIn, noData } from '../http/jsonIn.ts';
import type { PaperNames, PaperService } from '../paperService.ts';
import { parseOpenAlexWork } from './parseOpenAlexWork.ts';

const LABEL = 'OpenAlex';
const NOT_FOUND = 404;

/** Without a key OpenAlex answers nobody, so that nothing is asked of it; single works cost nothing. */
export function openAlexService(url: string, key: string | undefined, request: Requester): PaperService {
  return {
    source: 'openalex',
    label: LABEL,
    batch: 1,
    canAsk: (names) => key !== undefined && nameFor(names) !== undefined,
    async ask([names = {}], signal) {
      const address = new URL(`${url}/works/${encodeURIComponent(nameFor(names) ?? '')}`);
      if (key !== undefined) address.searchParams.set('api_key', key);
      const { status, text } = await request({ url: address, expects: [NOT_FOUND] }, signal);
      if (status === NOT_FOUND) return [];
      const record = parseOpenAlexWork(jsonIn(text, LABEL));
      if (!record) throw noData(LABEL);
      return [record];
    },
  };
}

/** arXiv's papers have a DOI each from DataCite. */
function nameFor({ doi, pubmed, arxiv }: PaperNames): string | undefined {
  if (doi !== undefined) return `doi:${doi}`;
  if (pubmed !== undefined) return `pmid:${pubmed}`;
  return arxiv === undefined ? undefined : `doi:10.48550/arxiv.${arxiv}`;
}
