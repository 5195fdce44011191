// The names under which the world knows a paper, where its record holds them.
import type { Paper } from './paper.ts';

const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})`;
const ARXIV = new RegExp(
  String.raw`(?:^|arxiv\.org\/(?:abs|pdf)\/|arxiv[:.]\s*)(${ARXIV_ID})(?:v\d+)?(?:\.pdf)?$`,
  'iu',
);
const DOI = /(?:^|\bdoi\.org\/|\bdoi:\s*)(10\.\d{4,9}\/[^\s?#]+)$/iu;

/** The arXiv id of a paper, without its version. */
export function arxivIdOf({ id, link = '' }: Pick<Paper, 'id' | 'link'>): string | undefined {
  return (matched(ARXIV, link) ?? matched(ARXIV, id))?.toLowerCase();
}

/** The DOI of a paper in lower case, since DOIs do not tell capitals apart. */
export function doiOf({ id, link = '' }: Pick<Paper, 'id' | 'link'>): string | undefined {
  return (matched(DOI, link) ?? matched(DOI, id))?.toLowerCase();
}

/** Both have a stop or a slash within, and most ids have none. */
function matched(pattern: RegExp, text: string): string | undefined {
  return text.includes('/') || text.includes('.') ? pattern.exec(text)?.[1] : undefined;
}
