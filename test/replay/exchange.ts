// One file holds one whole HTTP exchange with the model's service, secrets removed.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const headers = z.record(z.string(), z.string());
const exchangeSchema = z.strictObject({
  format: z.literal(1),
  /** What has to be asked again to make the same request. */
  asked: z.strictObject({
    question: z.string(),
    kind: z.enum(['answer', 'digest']),
    model: z.string(),
    evidenceMode: z.enum(['native', 'inline']),
  }),
  request: z.strictObject({ method: z.string(), path: z.string(), headers, body: z.json() }),
  /** The body as it came: a stream of events, most often. */
  response: z.strictObject({ status: z.number(), headers, body: z.string() }),
});

export type Exchange = z.infer<typeof exchangeSchema>;
type Traffic = Pick<Exchange, 'request' | 'response'>;

/** What may be in a file: keys, cookies and ids of accounts are in none of these. */
const HARMLESS = ['accept', 'anthropic-version', 'anthropic-beta', 'content-type', 'retry-after'];

/** The files of a question's second, third, … exchange: `owls.json`, `owls.2.json`. */
export function fileOf(first: string, number: number): string {
  return number === 1 ? first : first.replace(/(?:\.json)?$/u, `.${number}.json`);
}

export const FOLDER = 'test/replay/replies';

/** Why a file cannot be played, and which one to name instead; undefined where it begins a recording. */
export function refusalOf(file: string): string | undefined {
  const [, first, part] = /^(.*?)(?:\.(\d+))?\.json$/u.exec(file) ?? [];
  if (first === undefined)
    return `${file} is no recording: name its .json file, such as ${file.replace(/\.[^./]*$/u, '')}.json`;
  if (part === undefined)
    return existsSync(file) ? undefined : `${file} is not there: ${FOLDER} holds the kept ones`;
  return `${file} goes on with a recording: name the file that begins it, ${first}.json`;
}

/** What a person was shown in the end. */
export function shownFileOf(first: string): string {
  return first.replace(/(?:\.json)?$/u, '.txt');
}

export async function writeExchange(file: string, exchange: Exchange): Promise<void> {
  await writeFile(file, `${JSON.stringify(exchange, undefined, 2)}\n`);
}

/** The exchanges of a question, in order. */
export async function readExchanges(first: string): Promise<readonly [Exchange, ...Exchange[]]> {
  const exchanges: [Exchange, ...Exchange[]] = [await readExchange(first)];
  for (;;) {
    const next = await readExchange(fileOf(first, exchanges.length + 1)).catch((error) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!next) return exchanges;
    exchanges.push(next);
  }
}

async function readExchange(file: string): Promise<Exchange> {
  return exchangeSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** A fetch that keeps what passes through it; the reply goes on as it comes. */
export function recordingFetch(onTraffic: (traffic: Promise<Traffic>) => void): typeof fetch {
  return async (url, init) => {
    const request = new Request(url, init);
    const sent = {
      method: request.method,
      path: new URL(request.url).pathname,
      headers: harmless(request.headers),
      body: readBody(init),
    };
    const response = await fetch(url, init);
    const copy = response.clone();
    onTraffic(
      copy.text().then((body) => ({
        request: sent,
        response: { status: copy.status, headers: harmless(copy.headers), body },
      })),
    );
    return response;
  };
}

export interface Replay {
  /** Plays the recorded replies in order, whatever is asked. */
  readonly fetch: typeof fetch;
  /** The recorded replies that were played, each to the request that was made: equal to the recording unless it is stale. */
  readonly made: readonly Exchange[];
}

export function replayOf(exchanges: readonly Exchange[]): Replay {
  const made: Exchange[] = [];
  return {
    made,
    fetch: async (_url, init) => {
      const exchange = exchanges[made.length];
      if (!exchange)
        throw new Error(`The recording has ${exchanges.length} exchanges: there is no next one.`);
      made.push({ ...exchange, request: { ...exchange.request, body: readBody(init) } });
      const { status, headers, body } = exchange.response;
      return new Response(body, { status, headers });
    },
  };
}

/** The SDK sends JSON, always as a string. */
function readBody(init: RequestInit | undefined): Exchange['request']['body'] {
  return typeof init?.body === 'string' ? JSON.parse(init.body) : null;
}

function harmless(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => HARMLESS.includes(name)));
}
