import { randomBytes } from 'node:crypto';

/** A code for the instructions that appears nowhere else: where it comes back, they leaked. */
export function createCanary(): string {
  return randomBytes(8).toString('hex');
}

/** Whether a text holds the canary: as it is, letter-spaced, reversed, or in Base64. */
export function leaks(text: string, canary: string): boolean {
  const bare = text.toLowerCase().replace(/[^a-z0-9]/gu, '');
  const reversed = [...canary].reverse().join('');
  if (bare.includes(canary) || bare.includes(reversed)) return true;
  const encoded = text.match(/[A-Za-z0-9+/]{16,}/gu) ?? [];
  return encoded.some((run) =>
    // The encoded text may start at any of the four letters that a group of three bytes becomes.
    [0, 1, 2, 3].some((start) => Buffer.from(run.slice(start), 'base64').toString('latin1').includes(canary)),
  );
}
