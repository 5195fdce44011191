// @ts-check
// The list of papers: what fits while one types, and more of it.
import { fill, textFields } from './said.js';

const shelf = document.getElementById('shelf');
const search = document.querySelector('[data-search]');
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;

search?.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => void list(), 200);
});
search?.addEventListener('submit', (event) => {
  event.preventDefault();
  void list();
});

/** The newest; what comes later of an older one is not shown. */
let asked = '';

/** Shows the papers that fit. */
export async function list() {
  if (!(search instanceof HTMLFormElement)) return;
  await put(`?${textFields(new FormData(search))}`);
}

document.addEventListener('click', (event) => {
  const more = event.target instanceof Element ? event.target.closest('a.further') : null;
  if (!(more instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const count = shelf?.querySelectorAll('li').length ?? 0;
  void put(new URL(more.href).search).then(() => shelf?.querySelectorAll('a')[count]?.focus());
});

/** @param {string} query */
async function put(query) {
  if (!shelf) return;
  asked = query;
  await fill(shelf, `/parts/shelf${query}`, () => asked === query);
}
