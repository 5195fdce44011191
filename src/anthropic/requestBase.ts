import type Anthropic from '@anthropic-ai/sdk';
import type { WritingTask } from '../answering/draft.ts';
import type { Collection } from '../papers/collection.ts';
import type { ModelPrice } from '../process/modelPrice.ts';
import type { Conversing } from './conversing.ts';
import { titleList } from './prompts.ts';
import { searchTool } from './searchTool.ts';

export interface Model {
  readonly model: string;
  readonly price: ModelPrice;
}

const MAX_OUTPUT_TOKENS = { answer: 2048, digest: 4096 } as const;
const MAX_TITLES_CHARACTERS = 6000;

/** What the requests of a question share. It is the same for all questions of a kind in a collection, so that it can be cached. */
export function requestBase(
  { model }: Pick<Model, 'model'>,
  { kind, collection }: Pick<WritingTask, 'kind' | 'collection'>,
  { instructions, takesTools }: { readonly instructions: string; readonly takesTools: boolean },
): Conversing['base'] {
  const titles = titlesOf(collection);
  const texts = titles === undefined ? [instructions] : [instructions, titles];
  const system: Anthropic.TextBlockParam[] = texts.map((text) => ({ type: 'text', text }));
  const last = system.at(-1);
  if (last) last.cache_control = { type: 'ephemeral' };
  const tools = takesTools ? { tools: [searchTool] } : {};
  return { model, max_tokens: MAX_OUTPUT_TOKENS[kind], system, ...tools, ...settingsOf(model) };
}

const known = new WeakMap<Collection, { readonly list: string | undefined }>();

/** The titles of a collection, so that the model knows what else there is; undefined where they are too long to be told with each question. */
export function titlesOf(collection: Collection): string | undefined {
  const before = known.get(collection);
  if (before) return before.list;
  const list = titleList([...collection].map(({ title }) => title));
  const told = { list: list.length <= MAX_TITLES_CHARACTERS ? list : undefined };
  known.set(collection, told);
  return told.list;
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
