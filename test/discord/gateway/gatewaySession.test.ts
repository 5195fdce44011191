import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type GatewaySession,
  openGatewaySession,
  type SessionStore,
} from '../../../src/discord/gateway/gatewaySession.ts';

const IDENTITY = { self: '1', application: '2' };
const SESSION = { sessionId: 'a', sequence: 7, resumeURL: 'wss://x', shardId: 3, shardCount: 8 };

function kept(stored?: GatewaySession) {
  const written: (GatewaySession | undefined)[] = [];
  const store: SessionStore = {
    read: async () => stored,
    write: async (_, session) => void written.push(session),
  };
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const open = (overrides: Partial<SessionStore> = {}) =>
    openGatewaySession({ store: { ...store, ...overrides }, shard: 3, of: 8, log });
  return { written, log, open };
}

describe('openGatewaySession', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes on with a session that was stored, and knows who the bot is', async () => {
    const session = await kept({ ...SESSION, identity: IDENTITY }).open();
    expect(session.retrieveSessionInfo()).toMatchObject(SESSION);
    expect(session.identity).toEqual(IDENTITY);
  });

  it.each<[string, GatewaySession]>([
    ['for another number of shards', { ...SESSION, shardCount: 4, identity: IDENTITY }],
    ['that does not say who the bot is', SESSION],
  ])('begins anew where there is one %s', async (_, stored) => {
    expect((await kept(stored).open()).retrieveSessionInfo()).toBeNull();
  });

  it('logs in where the store cannot be read, and says so', async () => {
    const { open, log } = kept();
    const session = await open({ read: () => Promise.reject(new Error('away')) });
    expect(session.retrieveSessionInfo()).toBeNull();
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('stores a new session at once, and how far it has come once a second', async () => {
    const { open, written } = kept();
    const session = await open();
    session.updateSessionInfo(3, SESSION);
    session.identify(IDENTITY);
    for (let sequence = 8; sequence < 108; sequence += 1)
      session.updateSessionInfo(3, { ...SESSION, sequence });
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toHaveLength(3);
    expect(written.at(-1)).toEqual({ ...SESSION, sequence: 107, identity: IDENTITY });
  });

  it('forgets one that is over, also where it is stored', async () => {
    const { open, written } = kept({ ...SESSION, identity: IDENTITY });
    const session = await open();
    session.updateSessionInfo(3, null);
    await vi.advanceTimersByTimeAsync(0);
    expect(written).toEqual([undefined]);
  });

  it('survives the closing of its connection', async () => {
    const { open, written } = kept({ ...SESSION, identity: IDENTITY });
    const session = await open();
    session.updateSessionInfo(3, { ...SESSION, sequence: 9 });
    await session.close(true);
    session.updateSessionInfo(3, null); // what the library does while it closes
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written).toEqual([{ ...SESSION, sequence: 9, identity: IDENTITY }]);
  });

  it('writes nothing any more where another process has the shard by now', async () => {
    const { open, written } = kept({ ...SESSION, identity: IDENTITY });
    const session = await open();
    session.updateSessionInfo(3, { ...SESSION, sequence: 9 });
    await session.close(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(written).toEqual([]);
  });

  it('says that a session was not stored, and stores the next one', async () => {
    const { open, log, written } = kept();
    let fails = true;
    const session = await open({
      async write(_, next) {
        if (fails) throw new Error('away');
        written.push(next);
      },
    });
    session.updateSessionInfo(3, SESSION);
    await vi.advanceTimersByTimeAsync(0);
    expect(log.warn).toHaveBeenCalledOnce();
    fails = false;
    session.updateSessionInfo(3, { ...SESSION, sequence: 8 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toMatchObject([{ sequence: 8 }]);
  });
});
