import { isQuotable } from '../../papers/paper.ts';
import type { SourcePaper, Sources } from '../sources.ts';
import type { ZoteroPaper } from './parseZoteroItems.ts';

/** Papers without an abstract with that of another source, where one has it and can be asked. */
export async function fillAbstracts(
  papers: readonly ZoteroPaper[],
  lookUp: Sources['lookUp'],
  signal: AbortSignal,
): Promise<readonly SourcePaper[]> {
  const refs = papers.flatMap(({ paper, ref }) => (isQuotable(paper) || ref === undefined ? [] : [ref]));
  const found = refs.length === 0 ? [] : await lookUp(refs, signal);
  return papers.map(({ ref, ...own }) => {
    const other = found.find((each) => each.ref === ref);
    if (other?.kind !== 'found' || !isQuotable(other.paper)) return own;
    const { provenance, problems } = other;
    return { ...own, paper: { ...own.paper, abstract: other.paper.abstract }, provenance, problems };
  });
}
