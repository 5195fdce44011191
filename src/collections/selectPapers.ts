import type { Paper } from '../papers/paper.ts';
import type { OpenCollection } from './collections.ts';
import { fits, type PaperFilter } from './paperFilter.ts';

/** How many of the nearest papers a filter chooses from. */
const NEAREST = 200;
/** Share of the nearest paper's score below which a paper has but a common word of what is asked. */
const LEAST_OF_NEAREST = 0.15;

/** The papers that fit: the nearest to what they should be about first, or else the newest. */
export async function selectPapers(
  { about = '', ...filter }: PaperFilter & { readonly about?: string },
  { papers, search }: OpenCollection,
): Promise<readonly Paper[]> {
  if (about === '') {
    return [...papers]
      .filter((paper) => fits(paper, filter))
      .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title, 'en'));
  }
  const found = await search.papers(about, NEAREST);
  const least = (found[0]?.score ?? 0) * LEAST_OF_NEAREST;
  return found.flatMap(({ paper, score }) => (score >= least && fits(paper, filter) ? paper : []));
}
