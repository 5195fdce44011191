import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureVerifier } from '../../../src/discord/http/verifySignature.ts';
import { signingKey } from '../../support/discord/sendSigned.ts';

const key = signingKey();
const isSigned = signatureVerifier(key.publicKey);
const bodies = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
const times = fc.nat().map(String);

describe('signatureVerifier', () => {
  it('takes whatever the application’s key has signed', () => {
    fc.assert(
      fc.property(bodies, times, (body, timestamp) => {
        expect(isSigned({ body, timestamp, signature: key.sign(timestamp, body) })).toBe(true);
      }),
    );
  });

  it('refuses a body of which one byte is another', () => {
    fc.assert(
      fc.property(bodies, times, fc.nat(), fc.integer({ min: 1, max: 255 }), (body, timestamp, at, by) => {
        fc.pre(body.length > 0);
        const changed = Buffer.from(body);
        changed[at % body.length] = (changed[at % body.length] ?? 0) ^ by;
        expect(isSigned({ body: changed, timestamp, signature: key.sign(timestamp, body) })).toBe(false);
      }),
    );
  });

  it('refuses another time, another signature and another key', () => {
    const other = signingKey();
    fc.assert(
      fc.property(bodies, fc.nat(), fc.uint8Array({ minLength: 64, maxLength: 64 }), (body, time, random) => {
        const timestamp = String(time);
        const signature = key.sign(timestamp, body);
        expect(isSigned({ body, timestamp: String(time + 1), signature })).toBe(false);
        expect(isSigned({ body, timestamp, signature: Buffer.from(random).toString('hex') })).toBe(false);
        expect(isSigned({ body, timestamp, signature: other.sign(timestamp, body) })).toBe(false);
      }),
    );
  });

  it('refuses whatever else stands for signature and time, and throws at nothing', () => {
    const anything = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(bodies, anything, anything, (body, signature, timestamp) => {
        expect(isSigned({ body, signature, timestamp })).toBe(false);
      }),
    );
  });
});
