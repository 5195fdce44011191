import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { claudeWriter } from '../../src/anthropic/claudeWriter.ts';
import { collectionOf } from '../../src/papers/collection.ts';
import { priceOf } from '../../src/process/modelPrice.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { papersOf } from '../support/papers.ts';
import type { Asked } from '../support/writing.ts';

const MODEL = 'claude-sonnet-5-5';

/** The whole way over the papers in seeds, with the model at this address. */
export async function seedAnswering(baseUrl: string): Promise<Asked & { readonly deadlineMs: number }> {
  const papers = collectionOf(await papersOf('seeds'));
  const search = createSearch(papers);
  const claude = claudeWriter({
    apiKey: 'none',
    baseUrl,
    model: MODEL,
    price: priceOf(MODEL),
    evidenceMode: 'native',
  });
  return { search, writers: [claude, extractiveWriter], deadlineMs: 45_000 };
}
