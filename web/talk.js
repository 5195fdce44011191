// @ts-check
// Replies: asked for, grown as they come, and told where they do not.
import { fitHeight } from './composer.js';
import { NO_ANSWER, problem, tell, textFields } from './said.js';
import { list } from './shelf.js';

/** What is sent, and sent again where it found no answer. @typedef {{ action: string, body: FormData | URLSearchParams, asked: string }} Wish */

/** A reply that comes sooner needs no sign that it is waited for. */
const PATIENCE_MS = 250;
const BROKE_OFF = 'The answer broke off: the program has ended, or the connection to it.';

const talk = document.getElementById('talk');

/** Stops the reply that grows. */
let stop = () => {};

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-live') || !talk) return;
  event.preventDefault();
  const wish = wishOf(form);
  tidy(form);
  void carryOut(wish);
});

/** @param {HTMLFormElement} form @returns {Wish} */
function wishOf(form) {
  const fields = new FormData(form);
  const written = ['line', 'written', 'what'].map((name) => String(fields.get(name) ?? '')).find(Boolean);
  const asked = written ?? form.querySelector('button')?.textContent ?? '';
  return {
    action: form.action,
    body: form.enctype === 'multipart/form-data' ? fields : textFields(fields),
    asked,
  };
}

/** @param {HTMLFormElement} form */
function tidy(form) {
  if (form.hasAttribute('data-composer') || form.enctype === 'multipart/form-data') form.reset();
  document.getElementById('suggest')?.replaceChildren();
  fitHeight(document.querySelector('[data-composer] textarea'));
  form.closest('details')?.removeAttribute('open');
  talk?.querySelector('.opening')?.remove();
}

/** @param {Wish} wish */
async function carryOut(wish) {
  tell('Looking in the papers…');
  const stopping = new AbortController();
  stop = () => stopping.abort();
  /** @type {HTMLElement | undefined} */
  let turn;
  const waiting = setTimeout(() => (turn = begin(wish)), PATIENCE_MS);
  const fail = (/** @type {string} */ text, isWorthwhile = true) => {
    clearTimeout(waiting);
    endFailed(turn ?? begin(wish), text, isWorthwhile ? wish : undefined);
  };
  try {
    const { action, body } = wish;
    const headers = { accept: 'text/event-stream' };
    const response = await fetch(action, { method: 'POST', body, headers, signal: stopping.signal });
    if (!response.ok || !response.body) return fail(await response.text(), false);
    for await (const { event, data } of readEvents(response.body)) {
      clearTimeout(waiting);
      if (event === 'turn') turn = show(data, turn);
      if (event === 'over') history.replaceState(null, '', `/?visit=${encodeURIComponent(data)}`);
    }
    if (!isOver(turn)) return fail(BROKE_OFF);
    await list(); // papers may have come or gone
  } catch {
    if (isOver(turn)) return;
    if (!stopping.signal.aborted) return fail(turn?.id ? BROKE_OFF : NO_ANSWER);
    clearTimeout(waiting);
    endStopped(turn ?? begin(wish));
  }
}

/** @param {HTMLElement | undefined} turn */
function isOver(turn) {
  return turn?.getAttribute('aria-busy') === 'false';
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

/** What was asked, while nothing has come of it yet. @param {Wish} wish */
function begin({ asked }) {
  const template = document.getElementById('waiting');
  const turn =
    template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined;
  if (!(turn instanceof HTMLElement)) throw new Error('The page has no template of a turn.');
  const head = turn.querySelector('.asked');
  if (head) head.textContent = asked;
  append(turn);
  return turn;
}

/** Puts a turn in its place, or at the end. @param {string} drawn @param {HTMLElement | undefined} waited */
function show(drawn, waited) {
  const template = document.createElement('template');
  template.innerHTML = drawn; // drawn and escaped by the program
  const turn = template.content.firstElementChild;
  if (!(turn instanceof HTMLElement)) return waited;
  const before = document.getElementById(turn.id);
  if (waited && waited !== before) waited.remove();
  if (before) before.replaceWith(turn);
  else append(turn);
  if (isOver(turn)) tell(turn.querySelector('.reply')?.textContent ?? '');
  return turn;
}

/** @param {HTMLElement} turn */
function append(turn) {
  talk?.append(turn);
  turn.scrollIntoView({ block: 'start', behavior: isCalm() ? 'auto' : 'smooth' });
}

function isCalm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-stop]')) stop();
});

/** What was said so far stays. @param {HTMLElement} turn */
function endStopped(turn) {
  end(turn).textContent = 'Stopped.';
  tell('Stopped.');
  document.getElementById('line')?.focus();
}

/** The question stays, too, to be asked again. @param {HTMLElement} turn @param {string} text @param {Wish | undefined} wish */
function endFailed(turn, text, wish) {
  const below = end(turn);
  below.replaceChildren();
  below.before(problem(text));
  tell('');
  if (!wish) return;
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'primary';
  again.textContent = 'Try again';
  again.addEventListener('click', () => {
    turn.remove();
    void carryOut(wish);
  });
  below.append(again);
}

/** @param {HTMLElement} turn what stands below it */
function end(turn) {
  turn.setAttribute('aria-busy', 'false');
  turn.querySelector('.waiting')?.remove();
  const below = turn.querySelector('.below');
  if (!below) throw new Error('A turn has no place below it.');
  return below;
}
