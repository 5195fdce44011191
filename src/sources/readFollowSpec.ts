import type { FollowSpec } from './sources.ts';

/** arXiv's archives of today; most are divided further (https://arxiv.org/category_taxonomy). */
const ARCHIVES =
  `astro-ph cond-mat cs econ eess gr-qc hep-ex hep-lat hep-ph hep-th math math-ph nlin nucl-ex nucl-th physics q-bio
  q-fin quant-ph stat`.split(/\s+/u);
const DIVIDED = new Set('astro-ph cond-mat cs econ eess math nlin physics q-bio q-fin stat'.split(' '));

const ZOTERO = /(?:\bzotero\.org\/groups\/|\bzotero(?:\s+group)?\s*[:#]?\s*)(?<group>[1-9]\d{0,9})\b/iu;
/** Up to the categories: a list, a feed, or a name before them. */
const ARXIV =
  /^(?:arxiv\s*[:.]?\s*|https?:\/\/(?:www\.)?arxiv\.org\/(?:list|archive)\/|https?:\/\/(?:rss|export)\.arxiv\.org\/(?:rss|atom)\/)/iu;
const MOST_CATEGORIES = 10;

/** What somebody wants to follow: a group's link or number at Zotero, or categories of arXiv; undefined where it is neither. */
export function readFollowSpec(text: string): FollowSpec | undefined {
  const written = text.trim();
  const group = ZOTERO.exec(written)?.groups?.['group'];
  if (group !== undefined) return { kind: 'zotero', group };
  const [list = ''] = written.replace(ARXIV, '').split(/[/?#]/u);
  const names = list.split(/[\s,;+]+/u).filter((name) => name !== '');
  const categories = names.map(categoryOf);
  if (categories.length === 0 || categories.length > MOST_CATEGORIES) return undefined;
  const known = categories.filter((category) => category !== undefined);
  return known.length === categories.length
    ? { kind: 'arxiv', categories: [...new Set(known)].sort() }
    : undefined;
}

/** As arXiv writes it: `cs.CL`, `q-bio.NC`, `cond-mat.mtrl-sci`, `hep-th`. */
function categoryOf(name: string): string | undefined {
  const [archive = '', part, ...more] = name.toLowerCase().split('.');
  if (!ARCHIVES.includes(archive) || more.length > 0) return undefined;
  if (part === undefined) return archive;
  if (!DIVIDED.has(archive)) return undefined;
  if (/^[a-z]{2}$/u.test(part)) return `${archive}.${part.toUpperCase()}`;
  return /^[a-z]{3,5}(?:-[a-z]{2,5})?$/u.test(part) ? `${archive}.${part}` : undefined;
}

/** As a person knows it. */
export function followName(spec: FollowSpec): string {
  switch (spec.kind) {
    case 'zotero':
      return `Zotero group ${spec.group}`;
    case 'arxiv':
      return `arXiv ${spec.categories.join(', ')}`;
    case 'folder':
      return spec.path;
  }
}
