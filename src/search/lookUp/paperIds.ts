import type { Paper } from '../../papers/paper.ts';

const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})`;
/** Where an arXiv id may stand: alone, or after a mark of its own. Inside other names such digits are no arXiv id. */
const ARXIV = [
  new RegExp(String.raw`(?:^|[\s([])(${ARXIV_ID})(?:v\d+)?(?=$|[\s)\],;:?!]|\.(?:\s|$))`, 'iu'),
  new RegExp(String.raw`(?:arxiv:\s*|\barxiv\.org\/[a-z]+\/|\b10\.48550\/arxiv\.)(${ARXIV_ID})(?!\d)`, 'iu'),
];
const ACL_ID = String.raw`(?:[a-z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+-[a-z0-9]+\.\d+)`;
const ACL = [
  new RegExp(String.raw`(?:^|[\s([])(${ACL_ID})(?:\.pdf)?(?=$|[\s)\],;:?!]|\.(?:\s|$))`, 'iu'),
  new RegExp(
    String.raw`\b(?:aclanthology\.org|aclweb\.org\/anthology|aclanthology\.info\/papers)\/(?:[^\s?#]*\/)?(${ACL_ID})(?!\d)`,
    'iu',
  ),
];
/** To the next space: old DOIs have angle brackets, semicolons and parentheses. */
const DOI = /(?<![\d.])10\.\d{4,9}\/[^\s"]+/iu;
/** The DOIs of servers that number the versions of a preprint behind its DOI; elsewhere `v2` is part of the name. */
const PREPRINT = /^10\.(?:1101|48550)\//u;

/**
 * What a text may name one paper by, the surest reading first: the whole of it as it stands, then its DOI, arXiv id
 * (of any version) or ACL Anthology id, then what is left of a link without its query.
 */
export function namesIn(text: string): string[] {
  const [, link = ''] = spellings(text);
  return distinct([...exactNames(text), link.replace(/[?#].*$/u, '').replace(/\/+$/u, '')]);
}

/**
 * Every name under which a paper is looked up, the surest first. A link without its query is none of them: many sites
 * tell their papers apart by the query alone.
 */
export function lookUpNames({ id, link }: Paper): string[] {
  return distinct([...exactNames(id), ...(link === undefined ? [] : exactNames(link))]);
}

function exactNames(text: string): string[] {
  const [whole, link] = spellings(text);
  return [
    whole,
    link,
    ...doisIn(whole),
    ...[...ARXIV, ...ACL].map((pattern) => pattern.exec(whole)?.[1] ?? ''),
  ];
}

function spellings(text: string): [whole: string, withoutScheme: string] {
  const whole = decoded(text.trim());
  return [whole, whole.replace(/^https?:\/\/(?:www\.|dx\.)?/iu, '').replace(/\/+$/u, '')];
}

/** Ids in links may differ by their capitals alone, so the spelling as it stands goes first. */
function distinct(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => [name, name.toLowerCase()]))].filter((name) => name !== '');
}

/** A DOI as it stands, then without what sentences and sites put after it. */
function doisIn(text: string): string[] {
  const [found = ''] = DOI.exec(text) ?? [];
  const bare = found.replace(/[.,;:!?'”]+$/u, '');
  const closed = withoutUnopened(bare);
  const path = closed.replace(/[?#].*$/u, '');
  const page = path.replace(/(?:[./](?:full|abstract|pdf|epdf|meta|html))+$/iu, '');
  return [found, bare, closed, path, page, PREPRINT.test(page) ? page.replace(/v\d+$/iu, '') : ''];
}

/** A closing bracket that was opened before the DOI is not part of it. */
function withoutUnopened(doi: string): string {
  let name = doi;
  for (const [open, close] of ['()', '[]', '<>', '{}'].map((pair) => [...pair] as [string, string])) {
    while (name.endsWith(close) && name.split(close).length > name.split(open).length)
      name = name.slice(0, -1).replace(/[.,;:]+$/u, '');
  }
  return name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that encodes nothing
  }
}
