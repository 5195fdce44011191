import { SourceError } from '../sourceError.ts';

const BYTES_PER_MEGABYTE = 2 ** 20;

/** The text of a response, in UTF-8. No more is read than the limit, whatever the response says of its size. */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) await refuse(response.body, maxBytes);
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      reader.releaseLock();
      await refuse(response.body, maxBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}

async function refuse(body: ReadableStream | null, maxBytes: number): Promise<never> {
  await body?.cancel();
  throw new SourceError(
    `answers with more than ${maxBytes / BYTES_PER_MEGABYTE} MB, which is not read: ask for fewer papers`,
  );
}
