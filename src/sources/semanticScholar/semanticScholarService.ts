import { defined } from '../../defined.ts';
import type { Requester } from '../http/createRequester.ts';
import { jsonIn, noData } from '../http/jsonIn.ts';
import type { PaperNames, PaperService } from '../paperService.ts';
import { parseSemanticScholar } from './parseSemanticScholar.ts';

const LABEL = 'Semantic Scholar';
const FIELDS = 'title,abstract,year,venue,authors,externalIds';
/** That none of the papers is known is answered as a bad request. */
const NONE_KNOWN = 400;

export function semanticScholarService(
  url: string,
  key: string | undefined,
  request: Requester,
): PaperService {
  const headers = { 'Content-Type': 'application/json', ...defined({ 'x-api-key': key }) };
  return {
    source: 'semantic-scholar',
    label: LABEL,
    batch: 100,
    canAsk: (names) => nameFor(names) !== undefined,
    async ask(papers, signal) {
      const body = JSON.stringify({ ids: papers.flatMap((names) => nameFor(names) ?? []) });
      const address = new URL(`${url}/paper/batch?fields=${FIELDS}`);
      const asked = { url: address, method: 'POST', headers, body, expects: [NONE_KNOWN] } as const;
      const { status, text } = await request(asked, signal);
      const json = jsonIn(text, LABEL);
      if (status === NONE_KNOWN) return [];
      const records = parseSemanticScholar(json);
      if (!records) throw noData(LABEL);
      return records;
    },
  };
}

function nameFor({ arxiv, doi, pubmed }: PaperNames): string | undefined {
  if (arxiv !== undefined) return `ARXIV:${arxiv}`;
  if (doi !== undefined) return `DOI:${doi}`;
  return pubmed === undefined ? undefined : `PMID:${pubmed}`;
}
