import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What Discord signs: the time and the body, byte by byte as they came. */
export interface SignedRequest {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

const SIGNATURE = /^[\da-f]{128}$/iu;
/** Seconds since 1970. */
const TIMESTAMP = /^\d{1,15}$/u;

/** Tells what the application's key has signed (Ed25519, RFC 8032); the key as the Developer Portal shows it, in hex. */
export function signatureVerifier(publicKey: string): (request: SignedRequest) => boolean {
  const key = keyObject(publicKey);
  return ({ signature = '', timestamp = '', body }) => {
    if (!SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}

/** Node takes no raw key, but the same bytes in a JSON Web Key (RFC 8037). */
function keyObject(publicKey: string): KeyObject {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
}
