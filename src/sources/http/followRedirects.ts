import { SourceError } from '../sourceError.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** What is meant for the host that was asked, and for nobody else. */
const OWN_HEADERS = /^(?:zotero-api-key|x-api-key|authorization)$/iu;

interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
  /** Hosts beside the one that is asked. */
  readonly redirectsTo?: RegExp | undefined;
}

/** The response at the end of redirects within the host, or by https to hosts that are known; keys stay with the first. */
export async function followRedirects(
  { url, init, redirectsTo }: Asked,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  let [place, sent] = [url, init];
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await fetch(place, { ...sent, redirect: 'manual' });
    const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, place.href)) throw new SourceError('leads to an address that is none');
    const next = new URL(location, place.href);
    const isSameHost =
      next.host === url.host && (next.protocol === url.protocol || next.protocol === 'https:');
    const isKnown = next.protocol === 'https:' && redirectsTo?.test(next.hostname) === true;
    if (!isSameHost && !isKnown)
      throw new SourceError(`leads to another host (${next.hostname}), which is not asked`);
    if (!isSameHost) sent = { ...sent, headers: withoutOwn(sent.headers) };
    place = next;
  }
  throw new SourceError('leads from one address to the next without end: try again later');
}

function withoutOwn(headers: RequestInit['headers']): Headers {
  const kept = new Headers(headers);
  for (const name of [...kept.keys()]) if (OWN_HEADERS.test(name)) kept.delete(name);
  return kept;
}
