// Requests as Discord sends them to an interactions endpoint.
import { generateKeyPairSync, sign } from 'node:crypto';

/** A key pair of an application, and what it signs. */
export function signingKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (timestamp: string, body: Buffer | string) =>
      sign(null, Buffer.concat([Buffer.from(timestamp), Buffer.from(body)]), privateKey).toString('hex'),
  };
}

export type SigningKey = ReturnType<typeof signingKey>;

interface Sending {
  readonly port: number;
  readonly key: SigningKey;
  readonly path?: string;
  /** Instead of those that Discord sends. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly atMs?: number;
}

export function sendSigned(
  body: object | string,
  { port, key, path = '/interactions', headers = {}, atMs = Date.now() }: Sending,
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = String(Math.floor(atMs / 1_000));
  const signed = {
    'content-type': 'application/json',
    'x-signature-ed25519': key.sign(timestamp, text),
    'x-signature-timestamp': timestamp,
  };
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body: text,
    headers: { ...signed, ...headers },
  });
}
