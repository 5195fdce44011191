import { arxivIdOf, doiOf } from './identifiers.ts';
import type { Fields } from './importers/imported.ts';

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
