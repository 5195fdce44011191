import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serveInteractions } from '../../../src/discord/http/serveInteractions.ts';
import { sendSigned, signingKey } from '../../support/discord/sendSigned.ts';

const key = signingKey();
const PING = { type: 1 };

async function served({ now = () => Date.now(), isReady = (): boolean => true } = {}) {
  const handled: unknown[] = [];
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const handle = (raw: unknown) => handled.push(raw);
  const server = await serveInteractions({
    ...{ port: 0, publicKey: key.publicKey, isReady, clock: { now }, log, handle },
  });
  if ('refusal' in server) throw new Error(server.refusal);
  onTestFinished(() => server.close());
  return { handled, log, server, to: { port: server.port, key } };
}

describe('serveInteractions', () => {
  it('answers PING with PONG, as JSON', async () => {
    const { to, handled } = await served();
    const answer = await sendSigned(PING, to);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await answer.json()).toEqual({ type: 1 });
    expect(handled).toEqual([]);
  });

  it('hands on an interaction, and says no more than that it has it', async () => {
    const { to, handled } = await served();
    const interaction = { type: 2, id: '1', data: { name: 'ask' } };
    const answer = await sendSigned(interaction, to);
    expect([answer.status, await answer.text()]).toEqual([202, '']);
    expect(handled).toEqual([interaction]);
  });

  it.each<[string, Record<string, string>]>([
    ['is wrong', { 'x-signature-ed25519': '0'.repeat(128) }],
    ['is of another key', { 'x-signature-ed25519': signingKey().sign('0', '') }],
    ['is not hexadecimal', { 'x-signature-ed25519': 'z'.repeat(128) }],
    ['is empty', { 'x-signature-ed25519': '' }],
    ['is of another time', { 'x-signature-timestamp': '1' }],
    ['names no time', { 'x-signature-timestamp': '' }],
    ['names a time that is none', { 'x-signature-timestamp': 'now' }],
  ])('refuses a request whose signature %s, a PING too', async (_, headers) => {
    const { to, handled } = await served();
    for (const body of [PING, { type: 2, id: '1' }]) {
      expect((await sendSigned(body, { ...to, headers })).status).toBe(401);
    }
    expect(handled).toEqual([]);
  });

  it('refuses a request without a signature', async () => {
    const { to } = await served();
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${to.port}/`, {
      method: 'POST',
      body: '{"type":1}',
      headers,
    });
    expect(answer.status).toBe(401);
  });

  it.each([
    [-290_000, 200],
    [290_000, 200],
    [-310_000, 401],
    [310_000, 401],
  ])('by Discord’s clock takes a request of %i ms from now with %i', async (offMs, status) => {
    const discordsNow = 1_800_000_000_000; // far from this machine's
    const { to } = await served({ now: () => discordsNow });
    expect((await sendSigned(PING, { ...to, atMs: discordsNow + offMs })).status).toBe(status);
  });

  it('refuses what is no JSON, though it is signed', async () => {
    const { to, handled } = await served();
    expect((await sendSigned('not JSON', to)).status).toBe(400);
    expect(handled).toEqual([]);
  });

  it('refuses another content type', async () => {
    const { to } = await served();
    expect((await sendSigned(PING, { ...to, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  it('refuses a body that is too large, whether it says so or not', async () => {
    const { to, handled } = await served();
    const large = JSON.stringify({ type: 2, text: 'x'.repeat(600_000) });
    expect((await sendSigned(large, to)).status).toBe(413);
    const chunk = large.slice(0, 300_000);
    const chunked = `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
    const socket = connect(to.port, '127.0.0.1');
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunked}${chunked}`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /u);
    expect(handled).toEqual([]);
  });

  it('lives on where a request is cut off', async () => {
    const { to } = await served();
    const socket = connect(to.port, '127.0.0.1');
    socket.end(
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"ty',
    );
    await text(socket);
    expect((await sendSigned(PING, to)).status).toBe(200);
  });

  it('knows no other way in', async () => {
    const { to } = await served();
    expect((await fetch(`http://127.0.0.1:${to.port}/interactions`)).status).toBe(405);
    expect((await sendSigned(PING, { ...to, path: '/metrics' })).status).toBe(404);
  });

  it('tells a balancer whether it is ready', async () => {
    let isReady = true;
    const { to } = await served({ isReady: () => isReady });
    const health = async () => (await fetch(`http://127.0.0.1:${to.port}/healthz`)).status;
    expect(await health()).toBe(200);
    isReady = false;
    expect(await health()).toBe(503);
  });

  it('is refused once it is closed, so that a balancer asks another process', async () => {
    const { to, server } = await served();
    server.close();
    await expect(sendSigned(PING, to)).rejects.toThrow();
  });

  it('says which setting to change where the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, listening));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { publicKey } = key;
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const given = { publicKey, isReady: () => true, clock: { now: () => 0 }, log, handle: () => {} };
    expect(await serveInteractions({ port, ...given })).toEqual({
      exitCode: 1,
      refusal: expect.stringMatching(new RegExp(`${port}.*INTERACTIONS_PORT`, 'u')),
    });
  });
});
