import { type ClaudeOptions, claudeWriter } from '../../src/anthropic/claudeWriter.ts';
import type { Collection } from '../../src/papers/collection.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import type { ModelDouble } from './modelDouble.ts';
import { type Asked, scripted } from './writing.ts';

export const CANARY = 'c0ffee0123456789';
const PRICE = { input: 2, cacheRead: 0.1, cacheWrite: 2.5, output: 10 };

/** What the writer after Claude says: a sentence that no test's model says. */
export const FALLBACK = { text: 'Owls fly at night.', citations: [{ paper: 'p1', sentence: 0 }] };

/** A citation as the service writes it: of the second sentence of the first paper. */
export const LOCATION = {
  type: 'search_result_location',
  source: 'p1',
  title: 'On Owls',
  cited_text: 'Owls eat 3 mice.',
  search_result_index: 0,
  start_block_index: 1,
  end_block_index: 2,
};

/** Claude, played by a double, before a writer that only knows `FALLBACK`. */
export function claudeAnswering(
  papers: Collection,
  { baseUrl }: ModelDouble,
  options: Partial<ClaudeOptions> = {},
): Omit<Asked, 'deadlineMs'> {
  const claude = claudeWriter({
    apiKey: 'sk-ant-secret',
    baseUrl,
    model: 'claude-sonnet-5-5',
    price: PRICE,
    evidenceMode: 'native',
    canary: CANARY,
    ...options,
  });
  return { search: createSearch(papers), writers: [claude, scripted([FALLBACK])] };
}
