import type Anthropic from '@anthropic-ai/sdk';
import type { WritingTask } from '../answering/draft.ts';
import type { Conversing } from './converse.ts';
import { estimateTokens } from './countTokens.ts';
import { MAX_EVIDENCE_CHARACTERS } from './evidenceForm.ts';
import { MAX_REQUESTS } from './openRequests.ts';
import { costUsd, type ModelPrice } from './price.ts';
import { titleList } from './prompts.ts';
import { recentExchanges } from './recentExchanges.ts';
import { searchTool } from './searchTool.ts';

export interface Model {
  readonly model: string;
  readonly price: ModelPrice;
  /** Of the whole collection, so that the model knows what else there is; left out where they are long. */
  readonly titles: readonly string[];
}

const MAX_OUTPUT_TOKENS = { answer: 2048, digest: 4096 } as const;
const MAX_TITLES_CHARACTERS = 6000;
const MAX_EVIDENCE_TOKENS = Math.ceil(MAX_EVIDENCE_CHARACTERS / 3);
/** What two searches add: some sixteen abstracts. */
const MAX_FOUND_TOKENS = 8000;
/** Instructions, tool, question and repair request together. */
const MAX_OTHER_TOKENS = 3000;

/** What the requests of a question share. It is the same for all questions of a kind, so that it can be cached. */
export function requestBase(
  { model, titles }: Model,
  kind: WritingTask['kind'],
  instructions: string,
): Conversing['base'] {
  const list = titleList(titles);
  const texts = list.length > MAX_TITLES_CHARACTERS ? [instructions] : [instructions, list];
  const system: Anthropic.TextBlockParam[] = texts.map((text) => ({ type: 'text', text }));
  const last = system.at(-1);
  if (last) last.cache_control = { type: 'ephemeral' };
  return { model, max_tokens: MAX_OUTPUT_TOKENS[kind], system, tools: [searchTool], ...settingsOf(model) };
}

/**
 * The most that a draft can cost: every request is made, the evidence grows to its limit with the first
 * search, and nothing is read from the cache.
 */
export function mostUsd({ price, titles }: Model, task: WritingTask): number {
  const { kind, evidence } = task;
  const given = evidence.papers.flatMap(({ sentences }) => sentences).join(' ');
  const turns = recentExchanges(task).map(({ question, answer }) => `${question}\n${answer}`);
  const fixed =
    MAX_OTHER_TOKENS +
    estimateTokens(turns.join('\n')) +
    estimateTokens(titleList(titles).slice(0, MAX_TITLES_CHARACTERS));
  const first = Math.min(estimateTokens(given), MAX_EVIDENCE_TOKENS);
  const later = Math.min(first + MAX_FOUND_TOKENS, MAX_EVIDENCE_TOKENS) + MAX_OUTPUT_TOKENS[kind];
  return costUsd(
    {
      input_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation_input_tokens: fixed * MAX_REQUESTS + first + later * (MAX_REQUESTS - 1),
      output_tokens: MAX_OUTPUT_TOKENS[kind] * MAX_REQUESTS,
    },
    price,
  );
}

type Settings = Pick<Anthropic.MessageCreateParamsNonStreaming, 'thinking' | 'output_config'>;

/**
 * How hard a model should think about sentences that lie before it: little, since people wait. Unknown
 * models, such as those of local servers, are asked in the plainest way: they may refuse these settings.
 */
function settingsOf(model: string): Settings {
  if (model.startsWith('claude-sonnet-5-5')) {
    return { thinking: { type: 'between_tools' }, output_config: { effort: 'medium' } };
  }
  if (/^claude-(?:opus|haiku)-5-5/u.test(model)) return { output_config: { effort: 'low' } };
  return {};
}
