// @ts-check
// The box to ask in, and the names of papers while a command is typed in it.
import { fill, tell } from './said.js';

document.addEventListener('keydown', (event) => {
  const { target } = event;
  if (
    target instanceof HTMLTextAreaElement &&
    target.id === 'line' &&
    event.key === 'Enter' &&
    !event.shiftKey &&
    !event.isComposing
  ) {
    event.preventDefault();
    target.form?.requestSubmit();
  }
});

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) fitHeight(target);
});

const suggestions = document.getElementById('suggest');
/** @type {ReturnType<typeof setTimeout> | undefined} */
let naming;

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || target.id !== 'line') return;
  clearTimeout(naming);
  naming = setTimeout(() => void suggest(target), 150);
});

/** @param {HTMLTextAreaElement} area */
async function suggest({ value }) {
  if (!suggestions) return;
  if (!/^\/\S+\s+\S/u.test(value)) return suggestions.replaceChildren();
  const line = document.getElementById('line');
  const isMeant = () => line instanceof HTMLTextAreaElement && line.value === value;
  await fill(suggestions, `/parts/suggest?line=${encodeURIComponent(value)}`, isMeant);
  if (!isMeant()) return;
  const { length } = suggestions.querySelectorAll('button');
  if (length > 0)
    tell(length === 1 ? 'One paper fits: Tab leads to it.' : `${length} papers fit: Tab leads to them.`);
}

document.addEventListener('click', ({ target }) => {
  const chosen = target instanceof Element ? target.closest('[data-fill]') : null;
  const line = document.getElementById('line');
  if (!(chosen instanceof HTMLElement) || !(line instanceof HTMLTextAreaElement)) return;
  line.value = chosen.dataset['fill'] ?? '';
  suggestions?.replaceChildren();
  line.focus();
});

/** As high as what is written in it. @param {Element | null} area */
export function fitHeight(area) {
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.rows = Math.min(8, area.value.split('\n').length + Math.floor(area.value.length / 90));
}
