import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { QuestionReport as AnsweringReceipt } from '../../src/answering/receipt.ts';
import type { OwnStateOptions } from '../../src/state/openState.ts';
import type { Receipt } from '../../src/state/receiptStore.ts';
import { type FileStorageOptions, openFileStorage } from '../../src/state/sqlite/openFileStorage.ts';
import type { State } from '../../src/state/state.ts';
import type { Storage } from '../../src/state/storage.ts';
import { openedFile, openedState } from './openedState.ts';
import { openedSchema } from './postgres/openedSchema.ts';

/** A clock that a test sets. */
export interface Clock {
  now: Date;
}

export interface TestState {
  readonly state: State;
  readonly clock: Clock;
  /** The messages of the warnings so far, with their details. */
  readonly warnings: { message: string; details: object }[];
}

/** A state in memory; closed when the test ends. */
export function memoryState(timing: Timing = {}): TestState {
  const test = testing();
  return closedAtTheEnd({ ...test, state: openedState({ ...test.options, ...timing }) });
}

/** The same in this file; where tests run on PostgreSQL, in a schema of its own for each file. */
export async function testState(file?: string, timing: Timing = {}): Promise<TestState> {
  const test = testing();
  const url = inject('postgresUrl');
  if (url !== undefined)
    return closedAtTheEnd({ ...test, state: await openedSchema(url, file, { ...test.options, ...timing }) });
  if (file === undefined) return memoryState(timing);
  return closedAtTheEnd({ ...test, state: await openedFile(file, { ...test.options, ...timing }) });
}

type Timing = Pick<OwnStateOptions, 'busyPausesMs' | 'lookEveryMs'>;

function testing() {
  const clock = { now: new Date('2026-03-01T12:00:00Z') };
  const warnings: TestState['warnings'] = [];
  const warn = (details: object, message: string) => warnings.push({ message, details });
  return { clock, warnings, options: { now: () => clock.now, warn } };
}

function closedAtTheEnd({ state, clock, warnings }: TestState): TestState {
  onTestFinished(() => state.close());
  return { state, clock, warnings };
}

/** How often a rule is tried each time with a state of its own, which takes its time on a server. */
export function runsOf(times: number): number {
  return inject('postgresUrl') === undefined ? times : Math.ceil(times / 5);
}

/** What stands below a state; closed when the test ends. */
export async function openedStorage(options: Partial<FileStorageOptions> = {}): Promise<Storage> {
  const storage = await openFileStorage({
    file: ':memory:',
    now: () => new Date(),
    warn: () => {},
    ...options,
  });
  if ('refusal' in storage) throw new Error(storage.refusal);
  onTestFinished(() => storage.close());
  return storage;
}

/** A folder that is gone when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The rights of files bind everyone but root, who runs this in a container; until the test ends, or what it returns is called. */
export function asNobody(): () => void {
  if (process.getuid?.() !== 0) return () => {};
  const back = () => process.seteuid?.(0);
  process.seteuid?.(65_534);
  onTestFinished(back);
  return back;
}

export function receipt(fields: Partial<Receipt> = {}): Receipt {
  return {
    id: 'r1',
    member: 'ada',
    server: 'owls',
    isPrivate: false,
    kind: 'answer',
    outcome: 'answered',
    writer: 'extractive',
    statements: [{ text: 'Owls fly.', citations: [{ paper: 'p1', sentence: 0 }] }],
    papers: ['p1'],
    rules: ['number'],
    costUsd: 0.012,
    tokens: { input: 3200, output: 140 },
    millis: 40,
    ...fields,
  };
}

/** What a question came to, by Claude unless it says otherwise. */
export function answeringReceipt({
  requests = 0,
  ...fields
}: Partial<AnsweringReceipt> & { readonly requests?: number } = {}): AnsweringReceipt {
  return {
    id: 'q1',
    outcome: 'answered',
    writer: 'claude',
    papers: ['p1'],
    statements: 1,
    broken: {},
    moved: 0,
    usage: {
      requests,
      inputTokens: 100,
      cacheReadTokens: 0,
      estimatedRequests: 0,
      cacheWriteTokens: 0,
      outputTokens: 50,
      usd: 0.25,
    },
    millis: 40,
    stages: { search: 4, write: 35 },
    ...fields,
  };
}
