// The names under which the world knows a paper, where its record holds them.

import type { Fields } from './importers/imported.ts';
import type { Paper } from './paper.ts';

const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})`;
const ARXIV = new RegExp(
  String.raw`(?:^|arxiv\.org\/(?:abs|pdf)\/|arxiv[:.]\s*)(${ARXIV_ID})(?:v\d+)?(?:\.pdf)?$`,
  'iu',
);
const DOI = /(?:^|\bdoi\.org\/|\bdoi:\s*)(10\.\d{4,9}\/[^\s?#]+)$/iu;

/** The arXiv id of a paper, without its version. */
function arxivIdOf({ id, link = '' }: Pick<Paper, 'id' | 'link'>): string | undefined {
  return (matched(ARXIV, link) ?? matched(ARXIV, id))?.toLowerCase();
}

/** The DOI of a paper in lower case, since DOIs do not tell capitals apart. */
function doiOf({ id, link = '' }: Pick<Paper, 'id' | 'link'>): string | undefined {
  return (matched(DOI, link) ?? matched(DOI, id))?.toLowerCase();
}

/** Both have a stop or a slash within, and most ids have none. */
function matched(pattern: RegExp, text: string): string | undefined {
  return text.includes('/') || text.includes('.') ? pattern.exec(text)?.[1] : undefined;
}

const MAX_CHARACTERS = 60;

/** An id for a paper that brings none: its arXiv id, its DOI, or the words of its title (`on-owls`). */
export function idFor({ title, link }: Fields): string {
  const known = { id: '', link: typeof link === 'string' ? link.trim() : '' };
  return (
    [arxivIdOf(known), doiOf(known)].find(isShort) ??
    slugOf(typeof title === 'object' ? '' : String(title ?? ''))
  );
}

function isShort(id: string | undefined): boolean {
  return id !== undefined && id.length <= MAX_CHARACTERS;
}

function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .slice(0, 4 * MAX_CHARACTERS)
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_CHARACTERS && slug !== '') break;
    slug = [...longer].slice(0, MAX_CHARACTERS).join('');
  }
  return slug === '' ? 'paper' : slug;
}

/** Servers of preprints: their DOI is not the one that a publisher gives the same paper. */
const PREPRINT = /^10\.(?:1101|2139|20944|21203|26434|31234|48550)\//u;

/**
 * Under what a paper can be found again when another source has it, too: papers that share no key are not the same. Of
 * those that share the title, `isSamePaper` knows.
 */
export function identityKeysOf(paper: Paper): readonly string[] {
  const keys: string[] = [];
  const [arxiv, doi] = [arxivIdOf(paper), doiOf(paper)];
  if (arxiv !== undefined) keys.push(`arxiv ${arxiv}`);
  if (doi !== undefined) keys.push(`doi ${doi}`);
  if (paper.authors.length > 0) keys.push(`title ${titleKey(paper.title)}`); // without an author, a title tells nothing
  return keys;
}

/** What shows that two papers are one, in words; undefined where nothing does. After what Zotero counts as duplicates. */
export function isSamePaper(one: Paper, other: Paper): string | undefined {
  const [doi, otherDoi] = [doiOf(one), doiOf(other)];
  if (doi !== undefined && doi === otherDoi) return 'the same DOI';
  const arxiv = arxivIdOf(one);
  if (arxiv !== undefined && arxiv === arxivIdOf(other)) return 'the same arXiv id';
  if (titleKey(one.title) !== titleKey(other.title)) return undefined;
  if (one.id === other.id) return 'the same id and title';
  if (isPublished(doi) && isPublished(otherDoi)) return undefined; // two DOIs: an editorial of each year
  return isSamePerson(one.authors[0], other.authors[0]) ? 'the same title and first author' : undefined;
}

function isPublished(doi: string | undefined): boolean {
  return doi !== undefined && !PREPRINT.test(doi);
}

function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** By the surname and, where both have one, the initial: `Doe, Jane`, `Jane Doe` and `J. Doe` are one. */
function isSamePerson(one = '', other = ''): boolean {
  const [a, b] = [personOf(one), personOf(other)];
  if (a.surname === '' || a.surname !== b.surname) return false;
  return a.initial === b.initial || a.initial === '' || b.initial === '';
}

function personOf(name: string): { readonly surname: string; readonly initial: string } {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const [before = '', behind] = plain.split(',');
  const words = before.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const given = behind === undefined ? words.slice(0, -1).join('') : behind.trim();
  return {
    surname: (behind === undefined ? words.at(-1) : words.join(' ')) ?? '',
    initial: [...given][0] ?? '',
  };
}
