// Measures the search for papers: npm run quality -- search
import { collectionOf } from '../../../src/papers/collection.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { type JudgedCollection, loadCollection, type Query } from '../../bench/search/collection.ts';
import { mistyped } from '../../bench/search/mistyped.ts';
import { papersOf } from '../../support/papers.ts';
import { figureTable } from '../answers/figureTable.ts';
import { seedSet } from '../answers/questionSets.ts';
import { type FigureSet, rightOf } from '../ratchet/figures.ts';

const PAPERS_SHOWN = 10;
/** As many queries of a collection tell its figures well enough, spread over all of them. */
const MAX_QUERIES = 250;

/** Searches the seed papers, and public collections with judged queries where they are. */
export async function measureSearch(): Promise<readonly FigureSet[]> {
  const judged = [loadCollection('scifact', ['train']), loadCollection('cranfield', ['test'])];
  const all = [await seedCollection(), ...judged.flatMap((one) => one ?? [])];
  const sets: FigureSet[] = [];
  for (const one of all) sets.push({ name: `search on ${one.name}`, figures: await figuresOn(one) });
  console.log(figureTable(sets));
  return sets;
}

/** The questions about one seed paper, which is the one to be found. */
async function seedCollection(): Promise<JudgedCollection> {
  const { papers, questions } = seedSet();
  const queries = questions.flatMap(({ id, question: text, papers: wanted }): Query[] =>
    wanted.length === 1 ? [{ id, text, relevant: new Map(wanted.map((paper) => [paper, 1])) }] : [],
  );
  return { name: 'the seeds', papers: await papersOf(papers), queries };
}

async function figuresOn({ papers, queries: all }: JudgedCollection): Promise<FigureSet['figures']> {
  const step = Math.ceil(all.length / MAX_QUERIES);
  const queries = all.filter((_, at) => at % step === 0);
  const search = createSearch(collectionOf(papers));
  const find = async ({ text }: Query) =>
    (await search.papers(text, PAPERS_SHOWN)).map(({ paper }) => paper.id);
  const found: (readonly string[])[] = [];
  const foundMistyped: (readonly string[])[] = [];
  for (const query of queries) {
    found.push(await find(query));
    foundMistyped.push(await find(mistyped(query)));
  }
  const isFirst = (ids: readonly string[], at: number) => isRelevant(queries[at], ids[0] ?? '');
  return {
    'relevant paper first': rightOf(found.map(isFirst)),
    'relevant paper first, mistyped': rightOf(foundMistyped.map(isFirst)),
    'relevant papers in ten': rightOf(
      queries.flatMap((query, at) =>
        [...query.relevant.keys()]
          .filter((id) => isRelevant(query, id))
          .map((id) => found[at]?.includes(id) === true),
      ),
    ),
  };
}

function isRelevant(query: Query | undefined, id: string): boolean {
  return (query?.relevant.get(id) ?? 0) > 0;
}
