import type { PaperFilter } from '../../collections/paperFilter.ts';
import type { Collection } from '../../papers/collection.ts';
import { isQuotable, NO_ABSTRACT, type Paper } from '../../papers/paper.ts';
import { noticeMark } from '../../papers/paperNotice.ts';
import { problemLines } from '../../papers/problem.ts';
import { type Html, html, NOTHING, pathWith } from '../html.ts';

export interface Shelf {
  readonly papers: Collection;
  readonly wanted: PaperFilter & { readonly about: string };
  /** Those that fit; undefined where the years cannot be read. */
  readonly found: readonly Paper[] | undefined;
  /** How many of them are listed. */
  readonly shown: number;
  readonly visit: string;
}

/** So many at once: a longer list is rather narrowed than read. */
export const LISTED = 60;

/** The collection: what it is searched by, and what fits. */
export function drawCollection(shelf: Shelf): Html {
  const { wanted, visit, papers } = shelf;
  return html`<form class="search" method="get" action="/" role="search" aria-label="The collection" data-search>
<input type="hidden" name="visit" value="${visit}">
<label>About <input type="search" name="about" value="${wanted.about}" maxlength="300" autocomplete="off"></label>
<div class="pair"><label>Year <input name="year" value="${wanted.year}" maxlength="11" placeholder="2022-2024" autocomplete="off"></label>
<label>Author <input name="author" value="${wanted.author}" maxlength="40" autocomplete="off"></label></div>
<button>Find</button>
</form>
<div id="shelf">${drawShelf(shelf)}</div>
${drawProblems(papers)}`;
}

/** Papers are handed over here, and shown before they are added. */
export function drawAdding(visit: string, extensions: readonly string[]): Html {
  return html`<details class="adding"><summary>Add papers</summary>
<form method="post" action="/add" enctype="multipart/form-data" data-live>
<input type="hidden" name="visit" value="${visit}">
<label>Ids or links <input name="what" maxlength="6000" placeholder="arXiv id, DOI, PubMed id" autocomplete="off"></label>
<label>Or a library file <input type="file" name="file" accept="${extensions.join(',')}"></label>
<button>Look at them</button>
</form></details>`;
}

/** The papers that fit alone: what changes while one types. */
export function drawShelf({ papers, wanted, found, shown, visit }: Shelf): Html {
  if (!found)
    return html`<p class="note" role="status">Give a year such as 2024, or years such as 2022-2024.</p>`;
  const rest = found.length - shown;
  const further = pathWith('/', { visit, ...wanted, shown: String(shown + LISTED) });
  return html`<p class="note" role="status">${countOf(found.length, papers.size)}</p>
<ul class="shelf">${found.slice(0, shown).map((paper) => drawSpine(paper, visit))}</ul>
${rest > 0 ? html`<p class="note"><a class="further" href="${further}">Show more</a> of the ${rest} others, or narrow the search.</p>` : NOTHING}`;
}

function countOf(found: number, all: number): string {
  if (found === all) return all === 1 ? 'One paper' : `${all} papers`;
  return found === 0 ? 'No paper fits that.' : `${found} of ${all} papers`;
}

function drawSpine(paper: Paper, visit: string): Html {
  const { title, year, authors, notice } = paper;
  const [first, ...others] = authors;
  const by = first === undefined ? '' : others.length > 0 ? `${first} and others` : first;
  const why = isQuotable(paper) ? NOTHING : html`<span class="lack">${NO_ABSTRACT}</span>`;
  const path = `${pathWith('/', { visit, paper: paper.id })}#evidence`;
  return html`<li dir="auto"><a class="opens" href="${path}">${title}</a>${noticeMark(notice)}<small>${[by, year].filter(Boolean).join(', ')}</small>${why}</li>`;
}

/** What was left aside, changed or is missing, and why. */
function drawProblems({ notes }: Collection): Html {
  if (notes.length === 0) return NOTHING;
  const nameOf = (file: string) => file.split(/[/\\]/u).at(-1) ?? file;
  const lines = problemLines(notes.map((note) => ({ ...note, file: nameOf(note.file) })));
  return html`<details class="problems"><summary>Left aside, changed or missing</summary><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`;
}
