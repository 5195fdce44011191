import type { GivenFile } from '../../option.ts';
import type { Attachment } from './payload.ts';

/** What lies at an address, or in words why it is not to be had. Never reads more than it may. */
export type Download = (
  url: string,
  maxBytes: number,
  signal: AbortSignal,
) => Promise<Uint8Array | { readonly problem: string }>;

/** Where Discord keeps what members hand over. */
const OWN_HOSTS: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];
const DISCORD = 'discord.com';
const TIMEOUT_MS = 20_000;

const NOT_FETCHED = 'could not be fetched from Discord. Hand it over again.';

/**
 * Fetches from Discord's own hosts alone, whatever a payload names: else a forged one would have the bot ask any address.
 * Where Discord's API is played by another host, files come from that one.
 */
export function createDownload(apiUrl: string): Download {
  const api = new URL(apiUrl);
  const isPlayed = api.hostname !== DISCORD;
  const isAllowed = ({ protocol, hostname, origin }: URL) =>
    isPlayed ? origin === api.origin : protocol === 'https:' && OWN_HOSTS.includes(hostname);
  return async (url, maxBytes, signal) => {
    if (!URL.canParse(url) || !isAllowed(new URL(url))) return { problem: NOT_FETCHED };
    try {
      const either = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const response = await fetch(url, { signal: either, redirect: 'error' });
      if (!response.ok || !response.body) return { problem: NOT_FETCHED };
      return (await readWithin(response.body, maxBytes)) ?? { problem: tooLarge(maxBytes) };
    } catch (error) {
      if (signal.aborted) throw error;
      return { problem: NOT_FETCHED };
    }
  };
}

/** Undefined where there is more than that: the rest is not waited for. */
async function readWithin(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > maxBytes) return undefined; // leaving the loop ends the request
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function tooLarge(maxBytes: number): string {
  return `larger than ${Math.floor(maxBytes / 2 ** 20)} MB, whatever it says of itself. Split it, or leave out the full texts.`;
}

/** An attachment as commands know files. */
export function givenFile(attachment: Attachment | undefined, download: Download): GivenFile | undefined {
  if (!attachment) return undefined;
  const { filename, size, url } = attachment;
  return {
    name: filename,
    bytes: size,
    read: (maxBytes, signal) => download(url, maxBytes, signal),
  };
}
