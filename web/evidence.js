// @ts-check
// The abstract of the footnote that is pointed at or followed, and the passage of a sentence that was checked.
import { fill, isWide } from './said.js';

const evidence = document.getElementById('evidence');

/** @type {HTMLElement | undefined} */
let opener;

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && opener) goBack();
});

/** @type {string | undefined} */
let shown;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

for (const name of ['pointerover', 'focusin']) {
  document.addEventListener(name, ({ target }) => {
    const marker = target instanceof Element ? target.closest('a.marker') : null;
    clearTimeout(waiting);
    if (marker instanceof HTMLAnchorElement && isWide()) waiting = setTimeout(() => void open(marker), 120);
  });
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a.marker, a.opens, a.close') : null;
  if (!(link instanceof HTMLAnchorElement) || !evidence || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  if (link.classList.contains('close')) return goBack();
  opener = link;
  void open(link).then(() => evidence.focus({ preventScroll: isWide() }));
});

/** Shows the abstract that a link leads to. @param {HTMLAnchorElement} link */
async function open(link) {
  if (!evidence) return;
  const { search } = new URL(link.href);
  for (const marker of document.querySelectorAll('a.marker.at')) marker.classList.remove('at');
  link.classList.add('at');
  evidence.classList.add('shown');
  if (shown === search) return;
  shown = search;
  await fill(evidence, `/parts/evidence${search}`, () => shown === search);
  evidence.querySelector('mark.at')?.scrollIntoView({ block: 'nearest' });
}

/** Back to the footnote that was followed. */
function goBack() {
  evidence?.classList.remove('shown');
  opener?.focus();
  opener = undefined;
}

// A checked text: the passage of the sentence that is pointed at.

for (const name of ['pointerover', 'focusin']) {
  document.addEventListener(name, ({ target }) => {
    const claim = target instanceof Element ? target.closest('a.claim') : null;
    if (claim instanceof HTMLAnchorElement && isWide()) point(claim);
  });
}

document.addEventListener('click', (event) => {
  const claim = event.target instanceof Element ? event.target.closest('a.claim') : null;
  if (!(claim instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  opener = claim;
  evidence?.classList.add('shown');
  point(claim)?.focus({ preventScroll: isWide() });
});

/** @param {HTMLAnchorElement} claim */
function point(claim) {
  const passage = document.getElementById(`passage-${claim.dataset['passage']}`);
  for (const each of document.querySelectorAll('.claim.at, .passages .at')) each.classList.remove('at');
  for (const each of [claim, passage]) each?.classList.add('at');
  passage?.scrollIntoView({ block: 'nearest' });
  return passage;
}
