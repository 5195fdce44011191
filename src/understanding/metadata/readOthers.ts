// Questions of what else the authors of a paper wrote.
import { lexicon } from '../../language/lexicon.ts';
import type { Collection } from '../../papers/collection.ts';
import type { Paper } from '../../papers/paper.ts';
import type { ListedPapers } from './findPaper.ts';

export interface Others {
  readonly about: 'others';
  /** Whose authors are asked about. */
  readonly of: readonly Paper[];
  /** What else they wrote; there may be nothing else. */
  readonly papers: readonly Paper[];
  readonly isCount: false;
}

/** The other papers by the authors of the listed ones, where those are asked for. */
export function readOthers(text: string, listed: ListedPapers, collection: Collection): Others | undefined {
  if (!lexicon('authors-of').pattern.test(text) || !lexicon('asks-for-others').pattern.test(text))
    return undefined;
  const of = listed();
  if (of.length === 0) return undefined;
  const papers = [...collection].filter(
    (paper) => !of.includes(paper) && sharedAuthors(paper, of).length > 0,
  );
  return { about: 'others', of, papers, isCount: false };
}

/** The authors of a paper who wrote one of the others, too. */
export function sharedAuthors({ authors }: Paper, others: readonly Paper[]): readonly string[] {
  return authors.filter((author) => others.some((other) => other.authors.includes(author)));
}
