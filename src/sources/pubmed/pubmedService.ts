import { z } from 'zod';
import { defined } from '../../defined.ts';
import type { Requester } from '../http/createRequester.ts';
import { jsonIn, noData } from '../http/jsonIn.ts';
import type { PaperNames, PaperService } from '../paperService.ts';
import { parsePubmed } from './parsePubmed.ts';

const LABEL = 'PubMed';
const found = z.object({ esearchresult: z.object({ idlist: z.array(z.string()) }) });

export interface PubmedOptions {
  /** Of the E-utilities. */
  readonly url: string;
  readonly key: string | undefined;
  readonly contact: string | undefined;
  readonly request: Requester;
}

/** Papers by their PubMed id, and by their DOI, for which PubMed is asked for the ids first. */
export function pubmedService({ url, key, contact, request }: PubmedOptions): PaperService {
  const ask = async (tool: string, params: Readonly<Record<string, string>>, signal: AbortSignal) => {
    const address = new URL(`${url}/${tool}.fcgi`);
    const who = defined({ email: contact, api_key: key });
    address.search = new URLSearchParams({ db: 'pubmed', tool: 'footnote', ...params, ...who }).toString();
    return (await request({ url: address }, signal)).text;
  };
  const idsOf = async (papers: readonly PaperNames[], signal: AbortSignal) => {
    const known = papers.flatMap(({ pubmed }) => pubmed ?? []);
    const dois = papers.flatMap(({ pubmed, doi }) => (pubmed === undefined && doi ? [doi] : []));
    if (dois.length === 0) return known;
    const term = dois.map((doi) => `"${doi.replaceAll('"', '')}"[AID]`).join(' OR ');
    const text = await ask('esearch', { term, retmode: 'json', retmax: String(dois.length) }, signal);
    const { data } = found.safeParse(jsonIn(text, LABEL));
    if (!data) throw noData(LABEL);
    return [...known, ...data.esearchresult.idlist];
  };
  return {
    source: 'pubmed',
    label: LABEL,
    batch: 30,
    canAsk: ({ pubmed, doi }) => pubmed !== undefined || doi !== undefined,
    async ask(papers, signal) {
      const ids = await idsOf(papers, signal);
      if (ids.length === 0) return [];
      const records = await parsePubmed(await ask('efetch', { id: ids.join(','), retmode: 'xml' }, signal));
      if (!records) throw noData(LABEL);
      return records;
    },
  };
}
