// Which models are asked, and what they cost.
import { ANTHROPIC_URL, type Config } from './config.ts';

/** US dollars per million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly output: number;
}

const FAST_MODEL = 'claude-haiku-5-5';

/** As published in October 2026; a model is known by the start of its id. */
const MODEL_PRICES: Readonly<Record<string, ModelPrice>> = {
  'claude-haiku-5-5': { input: 0.1, cacheRead: 0.01, cacheWrite: 0.125, output: 0.5 },
  'claude-sonnet-5-5': { input: 2, cacheRead: 0.1, cacheWrite: 2.5, output: 10 },
  'claude-opus-5-5': { input: 4, cacheRead: 0.4, cacheWrite: 5, output: 20 },
};
/** For a model that the table does not know: dear enough that a budget holds with any of them. */
const UNKNOWN_PRICE: ModelPrice = { input: 10, cacheRead: 1, cacheWrite: 12.5, output: 50 };

/** The price that is set, else the table's, else one that is dear enough. */
export function priceOf(model: string, set?: string): ModelPrice {
  if (set !== undefined) return priceFrom(set);
  const known = Object.entries(MODEL_PRICES).find(([start]) => model.startsWith(start));
  return known?.[1] ?? UNKNOWN_PRICE;
}

/**
 * The cheap model for small questions, and its price; undefined where it is off. A server of one's own has no other model
 * than the one that is set.
 */
export function fastModelOf(
  config: Config,
): { readonly model: string; readonly price: ModelPrice } | undefined {
  if (config.ANTHROPIC_FAST_MODEL?.toLowerCase() === 'off') return undefined;
  const isOwnServer = config.ANTHROPIC_BASE_URL !== ANTHROPIC_URL;
  const model = config.ANTHROPIC_FAST_MODEL ?? (isOwnServer ? config.ANTHROPIC_MODEL : FAST_MODEL);
  return { model, price: priceOf(model, model.startsWith('claude-') ? undefined : config.MODEL_PRICE) };
}

/** Whether a budget goes by a guess: the model is not in the table, and nobody has set its price. */
export function isPriceGuessed({ ANTHROPIC_MODEL, MODEL_PRICE }: Config): boolean {
  return MODEL_PRICE === undefined && priceOf(ANTHROPIC_MODEL) === UNKNOWN_PRICE;
}

/** `input/output`; what is read from the cache costs a tenth of the input, what is written to it a quarter more. */
function priceFrom(set: string): ModelPrice {
  const [input = 0, output = 0] = set.split('/').map(Number);
  return { input, cacheRead: input * 0.1, cacheWrite: input * 1.25, output };
}
