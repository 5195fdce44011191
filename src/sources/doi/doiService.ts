import { z } from 'zod';
import { importCslJson } from '../../papers/importers/importCslJson.ts';
import type { Requester } from '../http/createRequester.ts';
import { jsonIn, noData } from '../http/jsonIn.ts';
import type { PaperService } from '../paperService.ts';

const object = z.record(z.string(), z.unknown());
const LABEL = 'doi.org';
/** 406: the registry of this DOI has no such data. */
const NONE: readonly number[] = [404, 406];

/** Where the registries keep what `doi.org` leads to. */
export const DOI_REGISTRIES =
  /(?:^|\.)(?:crossref\.org|datacite\.org|medra\.org|doi\.org|jalc\.jp|cnki\.net|istic\.ac\.cn|kisti\.re\.kr|eidr\.org)$/u;

/** Any DOI, whichever registry it is from: for those that Crossref does not know. */
export function doiService(url: string, request: Requester): PaperService {
  return {
    source: 'doi',
    label: LABEL,
    batch: 1,
    canAsk: ({ doi }, isKnown) => doi !== undefined && !isKnown,
    async ask([{ doi = '' } = {}], signal) {
      const address = `https://doi.org/${doi}`;
      const headers = { Accept: 'application/vnd.citationstyles.csl+json' };
      const asked = { url: new URL(`${url}/${encodeURIComponent(doi)}`), headers, expects: NONE };
      const { status, text } = await request(asked, signal);
      if (NONE.includes(status)) return [];
      const item = object.safeParse(jsonIn(text, LABEL)).data;
      const [draft] = item ? importCslJson(JSON.stringify([{ ...item, id: doi }]), address).drafts : [];
      if (!draft) throw noData(LABEL);
      return [{ names: { doi }, draft, address, notices: [] }];
    },
  };
}
