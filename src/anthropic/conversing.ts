import type Anthropic from '@anthropic-ai/sdk';
import type { WritingTask } from '../answering/draft.ts';
import type { ModelPrice } from '../process/modelPrice.ts';
import type { EvidenceForm } from './evidenceForm.ts';
import type { Requests } from './openRequests.ts';
import type { ServerMemory } from './rememberServer.ts';

export interface Conversing {
  /** What the requests of a question share. */
  readonly base: Omit<Anthropic.MessageCreateParamsNonStreaming, 'messages'>;
  readonly form: EvidenceForm;
  readonly task: WritingTask;
  readonly canary: string;
  readonly signal: AbortSignal;
  readonly requests: Requests;
  readonly price: ModelPrice;
  readonly server: Pick<ServerMemory, 'thinksAloud' | 'learnThinking' | 'noteUncounted'>;
}
