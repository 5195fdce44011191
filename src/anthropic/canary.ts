import { randomBytes } from 'node:crypto';

/** A code for the instructions that appears nowhere else: where it comes back, they leaked. */
export function createCanary(): string {
  return randomBytes(8).toString('hex');
}

/**
 * Reads a text piece by piece; whether it holds the canary by now: as it is, letter-spaced, reversed, or in Base64.
 * Of what came before only as much is kept as could be the beginning of it.
 */
export function watchFor(canary: string): (piece: string) => boolean {
  const reversed = [...canary].reverse().join('');
  // Three bytes are four letters, and a group at either end may hold only a part of the canary.
  const encodedLength = 4 * (Math.ceil(canary.length / 3) + 1);
  let bareEnd = '';
  let encodedEnd = '';
  return (piece) => {
    const bare = bareEnd + piece.toLowerCase().replace(/[^a-z0-9]/gu, '');
    const encoded = encodedEnd + piece.replace(/[^A-Za-z0-9+/]/gu, '');
    bareEnd = bare.slice(-canary.length);
    encodedEnd = encoded.slice(-encodedLength);
    return bare.includes(canary) || bare.includes(reversed) || holdsEncoded(encoded, canary);
  };
}

/** What is encoded may start at any of the four letters that a group of three bytes becomes. */
function holdsEncoded(encoded: string, canary: string): boolean {
  return [0, 1, 2, 3].some((start) =>
    Buffer.from(encoded.slice(start), 'base64').toString('latin1').includes(canary),
  );
}
