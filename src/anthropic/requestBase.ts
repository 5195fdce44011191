import type Anthropic from '@anthropic-ai/sdk';
import type { WritingTask } from '../answering/draft.ts';
import type { ModelPrice } from '../process/config.ts';
import type { Conversing } from './conversing.ts';
import { titleList } from './prompts.ts';
import { searchTool } from './searchTool.ts';

export interface Model {
  readonly model: string;
  readonly price: ModelPrice;
  /** Of the whole collection, so that the model knows what else there is; left out where they are long. */
  readonly titles: readonly string[];
}

const MAX_OUTPUT_TOKENS = { answer: 2048, digest: 4096 } as const;
const MAX_TITLES_CHARACTERS = 6000;

/** What the requests of a question share. It is the same for all questions of a kind, so that it can be cached. */
export function requestBase(
  { model, titles }: Model,
  kind: WritingTask['kind'],
  { instructions, takesTools }: { readonly instructions: string; readonly takesTools: boolean },
): Conversing['base'] {
  const texts = fitsTitles(titles) ? [instructions, titleList(titles)] : [instructions];
  const system: Anthropic.TextBlockParam[] = texts.map((text) => ({ type: 'text', text }));
  const last = system.at(-1);
  if (last) last.cache_control = { type: 'ephemeral' };
  const tools = takesTools ? { tools: [searchTool] } : {};
  return { model, max_tokens: MAX_OUTPUT_TOKENS[kind], system, ...tools, ...settingsOf(model) };
}

/** Whether the titles of a collection are few enough to be told with each question. */
export function fitsTitles(titles: readonly string[]): boolean {
  return titleList(titles).length <= MAX_TITLES_CHARACTERS;
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
