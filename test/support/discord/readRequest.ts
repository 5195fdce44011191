import type { IncomingMessage } from 'node:http';

/** A request that the bot sent. */
export interface Recorded {
  readonly method: string;
  /** Without the prefix `/api/v10` and without the query. */
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the bot sent; a test says what it expects of it
  readonly body: any;
  /** Names and contents of the files that came with it. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly authorization: string | undefined;
  readonly atMs: number;
}

export async function readRequest(message: IncomingMessage): Promise<Recorded> {
  const url = new URL(message.url ?? '/', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return {
    method: message.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api\/v10/u, '')),
    ...(await readBody(Buffer.concat(chunks), message.headers['content-type'] ?? '')),
    authorization: message.headers.authorization,
    atMs: Date.now(),
  };
}

/** JSON, or a form whose JSON stands in `payload_json` beside its files. */
async function readBody(bytes: Buffer, type: string): Promise<Pick<Recorded, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return {
    body: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))),
  };
}
