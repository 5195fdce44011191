import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completePaper } from '../../../commands/lookUp/resolvePaper.ts';
import type { Services } from '../../../src/command.ts';
import { type Collection, collectionOf } from '../../../src/papers/collection.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { openSearch } from '../../../src/search/openSearch.ts';
import type { Search } from '../../../src/search/search.ts';
import { collectionsBeside } from '../../support/collections.ts';
import { openedState } from '../../support/openedState.ts';
import { callWith } from '../../support/runCommand.ts';
import { loadCollection } from './collection.ts';
import { percentile, seededRandom } from './measures.ts';

const TRIES = 300;

type Random = () => number;

const WAYS: Readonly<Record<string, (paper: Paper, random: Random) => string>> = {
  'exact id': ({ id }) => id,
  'link with a version': ({ link }) => `${link?.replace('/abs/', '/pdf/')}v2.pdf`,
  'title with one typing error': ({ title }, random) => mistype(title, random),
  'title words in another order': ({ title }) => title.split(' ').reverse().join(' '),
};

/** How often a look-up finds first the paper that was meant, over the large collection. */
export async function measureLookUp(): Promise<void> {
  const large = loadCollection('papers-scale', ['title']);
  if (!large) return;
  // The collection has no arXiv links; given one each, so that links are looked up among as many.
  const papers = large.papers.map((paper, at) => ({
    ...paper,
    link: `https://arxiv.org/abs/${1000 + Math.floor(at / 90_000)}.${String(at % 90_000).padStart(5, '0')}`,
  }));
  const file = join(tmpdir(), `footnote-lookup-${process.pid}.db`);
  const collection = collectionOf(papers);
  const search = await openSearch(collection, { file, onNote: console.log, onProgress: () => {} });
  for (const [way, textOf] of Object.entries(WAYS)) {
    const random = seededRandom(11);
    const millis: number[] = [];
    let first = 0;
    for (let count = 0; count < TRIES; count++) {
      const paper = papers[Math.floor(random() * papers.length)];
      if (!paper) continue;
      const text = textOf(paper, random);
      const start = performance.now();
      const [hit] = await search.lookUp(text, 5);
      millis.push(performance.now() - start);
      if (hit?.paper.id === paper.id || hit?.paper.title === paper.title) first++;
    }
    const times = [0.5, 0.99].map((share) => percentile(millis, share).toFixed(1)).join(' and ');
    console.log(
      `${way}: first in ${((100 * first) / TRIES).toFixed(1)}% of ${TRIES}; p50 and p99 ${times} ms`,
    );
  }
  await measureTyping(collection, search);
  rmSync(file, { force: true });
}

/** How long suggestions take while a title is typed, letter by letter. */
async function measureTyping(papers: Collection, search: Search): Promise<void> {
  const state = openedState({ warn: console.warn });
  const collections = collectionsBeside(search, state);
  const services = { collections, state } as Services; // suggestions use nothing else
  const random = seededRandom(12);
  const all = [...papers];
  const millis: number[] = [];
  for (let count = 0; count < TRIES; count++) {
    const { title = '' } = all[Math.floor(random() * all.length)] ?? {};
    const typed = title.slice(0, 1 + Math.floor(random() * 30));
    const start = performance.now();
    await completePaper(typed, services, callWith());
    millis.push(performance.now() - start);
  }
  const times = [0.5, 0.99].map((share) => percentile(millis, share).toFixed(1)).join(' and ');
  console.log(`suggestions as one types: p50 and p99 ${times} ms`);
}

/** One letter dropped, doubled or replaced. */
function mistype(title: string, random: Random): string {
  const letters = [...title];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const way = Math.floor(random() * 3);
  const instead =
    way === 0 ? '' : way === 1 ? `${letters[at]}${letters[at]}` : letters[at] === 'e' ? 'a' : 'e';
  return letters.with(at, instead).join('');
}
