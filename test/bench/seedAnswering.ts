import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Pipeline } from '../../src/answering/pipeline.ts';
import { claudeWriter } from '../../src/anthropic/claudeWriter.ts';
import { type Collection, collectionOf } from '../../src/papers/collection.ts';
import { priceOf } from '../../src/process/config.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { papersOf } from '../support/papers.ts';

const MODEL = 'claude-sonnet-5-5';

/** The whole way over the papers in seeds, with the model at this address. */
export async function seedAnswering(baseUrl: string): Promise<Pipeline & { readonly papers: Collection }> {
  const papers = collectionOf(await papersOf('seeds'));
  const search = createSearch(papers);
  const claude = claudeWriter({
    apiKey: 'none',
    baseUrl,
    model: MODEL,
    price: priceOf(MODEL),
    evidenceMode: 'native',
    titles: [...papers].map(({ title }) => title),
  });
  return { papers, search, writers: [claude, extractiveWriter], deadlineMs: 45_000 };
}
