import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openReadings } from '../../src/answering/openReadings.ts';
import type { Passage, SecondReader, SecondReading } from '../../src/answering/secondReader.ts';

const passage = (statement: string): Passage => ({ statement, sentences: ['Owls fly.'], title: 'Owls' });

function open(read: SecondReader['read'], rest: object = {}) {
  const errors: unknown[] = [];
  const readings = openReadings({
    reader: { mostUsd: () => 1, read },
    signal: new AbortController().signal,
    onUsage: () => {},
    onError: (error) => errors.push(error),
    ...rest,
  });
  return { readings, errors };
}

describe('openReadings', () => {
  it('reads what is said at once in one request, in its order', async () => {
    const requests: string[][] = [];
    const { readings } = open(async (passages) => {
      requests.push(passages.map(({ statement }) => statement));
      return passages.map(({ statement }): SecondReading => (statement === 'a' ? 'supported' : 'not'));
    });
    const said = await Promise.all([readings.ask(passage('a')), readings.ask(passage('b'))]);
    expect(said).toEqual(['supported', 'not']);
    expect(requests).toEqual([['a', 'b']]);
  });

  it('gathers what comes while a request is under way', async () => {
    const sizes: number[] = [];
    const { readings } = open(async (passages) => {
      sizes.push(passages.length);
      await wait(20);
      return passages.map(() => 'supported' as const);
    });
    const first = readings.ask(passage('a'));
    await wait(5);
    await Promise.all([first, readings.ask(passage('b')), readings.ask(passage('c'))]);
    expect(sizes).toEqual([1, 2]);
  });

  it('says nothing of a passage whose reader hangs, and goes on with the next', async () => {
    let requests = 0;
    const { readings } = open(
      () => (requests++ === 0 ? new Promise(() => {}) : Promise.resolve(['supported'])),
      { millis: 20 },
    );
    expect(await readings.ask(passage('a'))).toBeUndefined();
    expect(await readings.ask(passage('b'))).toBe('supported');
    expect(readings.counts).toEqual({ supported: 1, not: 0, unsure: 0, unread: 1 });
  });

  it('tells of a reader that fails, and says nothing of its passages', async () => {
    const { readings, errors } = open(() => Promise.reject(new Error('no')));
    expect(await readings.ask(passage('a'))).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  it('asks nothing that the budget does not pay', async () => {
    let requests = 0;
    const read = async () => {
      requests += 1;
      return ['supported' as const];
    };
    const { readings } = open(read, { reserve: async () => false });
    expect(await readings.ask(passage('a'))).toBeUndefined();
    expect(requests).toBe(0);
  });

  it('reads what was paid for where the budget ends on the way', async () => {
    const paid = [true, false];
    const { readings } = open(async (passages) => passages.map(() => 'not' as const), {
      reserve: async () => paid.shift(),
    });
    expect(await readings.ask(passage('a'))).toBe('not');
    expect(await readings.ask(passage('b'))).toBeUndefined();
    expect(readings.counts).toEqual({ supported: 0, not: 1, unsure: 0, unread: 1 });
  });

  it('counts a passage that the reader leaves out as unread', async () => {
    const { readings } = open(async () => ['supported', undefined]);
    expect(await Promise.all([readings.ask(passage('a')), readings.ask(passage('b'))])).toEqual([
      'supported',
      undefined,
    ]);
    expect(readings.counts).toEqual({ supported: 1, not: 0, unsure: 0, unread: 1 });
  });

  it('lets go at once when nobody listens any more', async () => {
    const listening = new AbortController();
    const { readings } = open(() => new Promise(() => {}), { signal: listening.signal });
    const said = readings.ask(passage('a'));
    setTimeout(() => listening.abort(), 5);
    expect(await said).toBeUndefined();
  });
});
