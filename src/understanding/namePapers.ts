import type { Search } from '../search/search.ts';
import { addressesIn } from './withoutMarks.ts';

/** From here on a paper is what an address leads to. */
const LEADS_THERE = 0.99;
/** A question has few; each is looked up. */
const MOST_ADDRESSES = 3;
const MAX_READ = 6_000;

/** The text with the title of a paper of the collection in the place of its address. */
export async function namePapers(text: string, search: Pick<Search, 'lookUp'>): Promise<string> {
  let named = text;
  for (const address of addressesIn(text.slice(0, MAX_READ)).slice(0, MOST_ADDRESSES)) {
    const [best] = await search.lookUp(address.replace(/^<|>$/gu, ''), 1);
    if (best && best.score >= LEADS_THERE) named = named.replace(address, () => `“${best.paper.title}”`);
  }
  return named;
}
