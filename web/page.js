// @ts-check
// All that the page does by itself: replies that grow, the abstract of the footnote that is pointed at, the list while
// one types. Without it every link and form works by loading the page anew.

const talk = document.getElementById('talk');
const status = document.getElementById('status');
const evidence = document.getElementById('evidence');

/** @type {HTMLElement | undefined} */
let opener;

/** Stops the reply that grows. */
let stop = () => {};

/** @param {string} text */
function tell(text) {
  if (status) status.textContent = text;
}

// Replies.

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-live') || !talk) return;
  event.preventDefault();
  void send(form);
});

/** @param {HTMLFormElement} form */
async function send(form) {
  const fields = new FormData(form);
  const hasFile = form.enctype === 'multipart/form-data';
  if (form.hasAttribute('data-composer') || hasFile) form.reset();
  suggestions?.replaceChildren();
  grow(document.querySelector('[data-composer] textarea'));
  form.closest('details')?.removeAttribute('open');
  talk?.querySelector('.opening')?.remove();
  tell('Looking in the papers…');
  const stopping = new AbortController();
  stop = () => stopping.abort();
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: hasFile ? fields : withoutFiles(fields),
      headers: { accept: 'text/event-stream' },
      signal: stopping.signal,
    });
    if (!response.ok || !response.body) return tell(await response.text());
    for await (const { event, data } of readEvents(response.body)) {
      if (event === 'turn') show(data);
      if (event === 'over') history.replaceState(null, '', `/?visit=${encodeURIComponent(data)}`);
    }
    await list(); // papers may have come or gone
  } catch {
    if (stopping.signal.aborted) return endStopped();
    tell('The program does not answer: is it still running where it was started?');
  }
}

/** @param {FormData} given */
function withoutFiles(given) {
  const fields = new URLSearchParams();
  for (const [name, value] of given) fields.append(name, String(value));
  return fields;
}

/**
 * Server-sent events of a response, which an EventSource cannot read since it sends no form.
 * @param {ReadableStream<BufferSource>} body
 */
async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      /** @param {string} name */
      const field = (name) =>
        lines
          .flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []))
          .join('\n');
      yield { event: field('event'), data: field('data') };
    }
  }
}

/** Puts a turn in its place, or at the end. @param {string} drawn */
function show(drawn) {
  const template = document.createElement('template');
  template.innerHTML = drawn; // drawn and escaped by the program
  const turn = template.content.firstElementChild;
  if (!(turn instanceof HTMLElement)) return;
  const before = document.getElementById(turn.id);
  if (before) before.replaceWith(turn);
  else talk?.append(turn);
  if (!before) turn.scrollIntoView({ block: 'start', behavior: calm() ? 'auto' : 'smooth' });
  if (turn.getAttribute('aria-busy') === 'false') tell(turn.querySelector('.reply')?.textContent ?? '');
}

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-stop]')) stop();
});

/** What was said so far stays. */
function endStopped() {
  const turn = talk?.querySelector('[aria-busy="true"]');
  turn?.setAttribute('aria-busy', 'false');
  const below = turn?.querySelector('.below');
  if (below) below.textContent = 'Stopped.';
  tell('Stopped.');
  document.getElementById('line')?.focus();
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

// The box to ask in.

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
  if (event.key === 'Escape' && opener) goBack();
});

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLTextAreaElement) grow(target);
});

// Names of papers, while a command is typed.

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
  const response = await fetch(`/parts/suggest?line=${encodeURIComponent(value)}`);
  const line = document.getElementById('line');
  if (!response.ok || !(line instanceof HTMLTextAreaElement) || line.value !== value) return;
  suggestions.innerHTML = await response.text(); // drawn and escaped by the program
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
function grow(area) {
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.rows = Math.min(8, area.value.split('\n').length + Math.floor(area.value.length / 90));
}

// Evidence.

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

function isWide() {
  return matchMedia('(min-width: 64rem)').matches;
}

/** Shows the abstract that a link leads to. @param {HTMLAnchorElement} link */
async function open(link) {
  if (!evidence) return;
  const { search } = new URL(link.href);
  for (const marker of document.querySelectorAll('a.marker.at')) marker.classList.remove('at');
  link.classList.add('at');
  evidence.classList.add('shown');
  if (shown === search) return;
  shown = search;
  const response = await fetch(`/parts/evidence${search}`);
  if (!response.ok || shown !== search) return;
  evidence.innerHTML = await response.text(); // drawn and escaped by the program
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

// The collection.

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

async function list() {
  const shelf = document.getElementById('shelf');
  if (!(search instanceof HTMLFormElement) || !shelf) return;
  const response = await fetch(`/parts/shelf?${withoutFiles(new FormData(search))}`);
  if (response.ok) shelf.innerHTML = await response.text(); // drawn and escaped by the program
}
