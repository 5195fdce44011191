import { timeLimit } from '../process/timeLimit.ts';
import type { Passage, SecondReader, SecondReading } from './secondReader.ts';
import type { Usage } from './usage.ts';

/** Nobody waits longer for a second reading: then the rules alone decide. */
const READING_MS = 4000;

/** What became of the passages of one question. */
export interface ReadingCounts {
  readonly supported: number;
  readonly not: number;
  readonly unsure: number;
  /** Without a reading: late, failed, or not paid for. */
  readonly unread: number;
}

interface Opening {
  readonly reader: SecondReader;
  readonly signal: AbortSignal;
  /** Reserves money before a request; false where the budget has less left. */
  readonly reserve?: ((usd: number) => Promise<boolean>) | undefined;
  readonly onUsage: (usage: Usage) => void;
  readonly onError: (error: unknown) => void;
  readonly millis?: number;
}

/** The second readings of one question. */
export interface Readings {
  /** What the reader says of a passage; undefined where it says nothing in time. Never rejects. */
  ask(passage: Passage): Promise<SecondReading | undefined>;
  readonly counts: ReadingCounts;
}

interface Waiting {
  readonly passage: Passage;
  readonly tell: (reading: SecondReading | undefined) => void;
}

/** Passages that come while a request is under way go together in the next one. */
export function openReadings({ millis = READING_MS, ...opening }: Opening): Readings {
  const counts = { supported: 0, not: 0, unsure: 0, unread: 0 };
  let waiting: Waiting[] = [];
  let isUnderWay = false;

  async function readNext(): Promise<void> {
    if (isUnderWay || waiting.length === 0) return;
    isUnderWay = true;
    const batch = waiting;
    waiting = [];
    const passages = batch.map(({ passage }) => passage);
    const readings = await readWithin(millis, passages, opening);
    for (const [at, { tell }] of batch.entries()) {
      const reading = readings[at];
      counts[reading === 'contradicted' ? 'not' : (reading ?? 'unread')] += 1;
      tell(reading);
    }
    isUnderWay = false;
    void readNext();
  }

  return {
    counts,
    ask: (passage) =>
      new Promise((tell) => {
        waiting.push({ passage, tell });
        setImmediate(() => void readNext()); // what is said at once is read together
      }),
  };
}

/** The readings that come in time; none where the reader fails, hangs, or costs more than there is. */
async function readWithin(
  millis: number,
  passages: readonly Passage[],
  { reader, signal, reserve, onUsage, onError }: Omit<Opening, 'millis'>,
): Promise<readonly (SecondReading | undefined)[]> {
  const late = timeLimit(millis);
  const either = AbortSignal.any([signal, late.signal]);
  const aborted = new Promise<readonly []>((resolve) => {
    if (either.aborted) resolve([]);
    either.addEventListener('abort', () => resolve([]), { once: true });
  });
  try {
    if (reserve && !(await reserve(reader.mostUsd(passages)))) return [];
    const read = reader.read(passages, { signal: either, onUsage });
    read.catch(() => {}); // one that hangs past its time is not listened to any more
    return await Promise.race([read, aborted]);
  } catch (error) {
    if (!either.aborted) onError(error);
    return [];
  } finally {
    late.clear();
  }
}
