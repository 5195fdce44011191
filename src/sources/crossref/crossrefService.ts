import type { Manners } from '../http/createLane.ts';
import type { Requester } from '../http/createRequester.ts';
import { jsonIn, noData } from '../http/jsonIn.ts';
import type { PaperService } from '../paperService.ts';
import { parseCrossrefWork } from './parseCrossrefWork.ts';

const LABEL = 'Crossref';
const NOT_FOUND = 404;

/** `contact`: an address of the operator, which opens the faster of Crossref's doors. */
export function crossrefService(url: string, contact: string | undefined, request: Requester): PaperService {
  return {
    source: 'crossref',
    label: LABEL,
    batch: 1,
    canAsk: ({ doi }) => doi !== undefined,
    async ask([{ doi = '' } = {}], signal) {
      const address = new URL(`${url}/works/${encodeURIComponent(doi)}`);
      if (contact !== undefined) address.searchParams.set('mailto', contact);
      const { status, text } = await request({ url: address, expects: [NOT_FOUND] }, signal);
      if (status === NOT_FOUND) return [];
      const record = parseCrossrefWork(jsonIn(text, LABEL));
      if (!record) throw noData(LABEL);
      return [record];
    },
  };
}

/** What Crossref says that it allows, in the headers of each answer. */
export function crossrefManners(headers: Headers): Manners | undefined {
  const requests = Number(headers.get('x-rate-limit-limit'));
  const seconds = Number(/^(\d+)s?$/u.exec(headers.get('x-rate-limit-interval') ?? '')?.[1]);
  if (!(requests > 0 && seconds > 0)) return undefined;
  const atOnce = Number(headers.get('x-concurrency-limit'));
  return { spacingMs: Math.ceil((seconds * 1_000) / requests), atOnce: atOnce > 0 ? atOnce : 1 };
}
