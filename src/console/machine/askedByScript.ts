import { randomUUID } from 'node:crypto';
import type { AskContext } from '../../answering/pipeline.ts';

/** What a script asks is nobody's, and nothing interrupts it. */
export function askedByScript(): AskContext {
  return {
    id: randomUUID(),
    member: 'script',
    place: { kind: 'console' },
    signal: new AbortController().signal,
  };
}
