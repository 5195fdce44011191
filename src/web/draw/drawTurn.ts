import type { Command } from '../../command.ts';
import { isQuotable, NO_ABSTRACT } from '../../papers/paper.ts';
import { noticeMark } from '../../papers/paperNotice.ts';
import { citedSpot } from '../../presenting/bySource.ts';
import { type Action, lookOf, type Menu, type PaperItem, type Part } from '../../reply.ts';
import { type Html, html, NOTHING, pathWith } from '../html.ts';
import type { PageTurn } from '../visits.ts';
import { drawAnswer } from './drawAnswer.ts';
import { drawPaper } from './drawPaper.ts';

/** What was asked, the reply, and what can be done with it. */
export function drawTurn(turn: PageTurn, visit: string): Html {
  const { id, asked, reply, isOver } = turn;
  const parts = reply.parts.map((part) => drawPart(part, visit));
  const body = parts.length === 0 ? WAITING : parts;
  return html`<article class="turn" id="turn-${id}" aria-labelledby="asked-${id}" aria-busy="${isOver ? 'false' : 'true'}">
<h2 class="asked" id="asked-${id}" dir="auto">${asked}</h2>
<div class="reply ${lookOf(reply) ?? ''}">${body}</div>
${isOver ? drawBelow(turn, visit) : STOP}
</article>`;
}

const WAITING = html`<p class="waiting">Looking in the papers…</p>`;

/** A turn of which nothing has come yet; the script puts in what was asked. */
export function drawWaiting(): Html {
  return html`<article class="turn" aria-busy="true">
<h2 class="asked" dir="auto"></h2>
<div class="reply">${WAITING}</div>
${STOP}
</article>`;
}

/** Only the script shows a reply that still grows, and stops it. */
const STOP = html`<div class="below"><button type="button" data-stop>Stop</button></div>`;

function drawPart(part: Part, visit: string): Html {
  switch (part.kind) {
    case 'answer':
      return drawAnswer(part, visit);
    case 'paper':
      return drawPaper(part.paper, {
        cited: part.cited?.map(({ sentence }) => sentence) ?? [],
        markers: new Map(part.cited?.map(({ sentence, marker }) => [sentence, marker])),
      });
    case 'papers':
      return html`<ul class="papers">${part.items.map((item) => drawItem(item, visit))}</ul>`;
    case 'list':
      return html`<ul>${part.items.map((item) => html`<li dir="auto">${item}</li>`)}</ul>`;
    case 'heading':
      return html`<h3 dir="auto">${part.text}</h3>`;
    case 'verbatim':
      return html`<pre tabindex="0">${part.text}</pre>`;
    case 'file':
      return html`<details class="file" open><summary>${part.name}</summary><pre tabindex="0">${part.text}</pre></details>`;
    case 'picks':
      return html`<p>${[part.text, ...part.ids].join(' ')}</p>`;
    case 'note':
      return html`<p class="note" dir="auto">${part.text}</p>`;
    case 'text':
      return html`<p dir="auto">${part.text}</p>`;
  }
}

/** A title that leads to its abstract. */
function drawItem({ paper, reason, notes = [] }: PaperItem, visit: string): Html {
  const path = `${pathWith('/', { visit, paper: paper.id })}#evidence`;
  const mark = (paper.year === undefined ? '' : ` (${paper.year})`) + noticeMark(paper.notice);
  const why = isQuotable(paper) ? reason : [reason, NO_ABSTRACT].filter(Boolean).join('; ');
  return html`<li dir="auto"><a class="opens" href="${path}">${paper.title}</a>${mark}${notes.map((note) => html` <sup>${note.marker}</sup> ${citedSpot(note.citation)}`)}${why ? html`<br><small>${why}</small>` : NOTHING}</li>`;
}

function drawBelow(turn: PageTurn, visit: string): Html {
  const { reply } = turn;
  const { actions = [], more = [], menu } = reply;
  const buttons = actions.map((action) => drawAction(action, turn, visit));
  const rest =
    more.length === 0
      ? NOTHING
      : html`<details class="more"><summary>More…</summary><div class="row">${more.map((action) => drawAction(action, turn, visit))}</div></details>`;
  const again = reply.isRetryable
    ? html`<form method="post" action="/ask" data-live><input type="hidden" name="visit" value="${visit}"><input type="hidden" name="line" value="${turn.asked}"><button class="primary">Try again</button></form>`
    : NOTHING;
  const path = pathWith(`/why/${turn.id}`, { visit });
  const why = turn.steps.length === 0 ? NOTHING : html`<a class="why" href="${path}">Why this answer</a>`;
  return html`<div class="below">${again}${buttons}${rest}${menu ? drawMenu(menu, turn, visit) : NOTHING}${why}</div>`;
}

function drawAction({ name, label, value, isPrimary = false }: Action, turn: PageTurn, visit: string): Html {
  const prompt = promptOf(turn.command, name);
  const hidden = html`<input type="hidden" name="visit" value="${visit}"><input type="hidden" name="turn" value="${turn.id}"><input type="hidden" name="name" value="${name}"><input type="hidden" name="value" value="${value}">`;
  if (prompt === undefined)
    return html`<form method="post" action="/press" data-live>${hidden}<button${isPrimary ? html` class="primary"` : NOTHING} aria-label="${SPOKEN[label] ?? label}">${label}</button></form>`;
  const { label: asks, maxLength, isOptional = false } = prompt;
  const required = isOptional ? NOTHING : html` required`;
  return html`<details class="prompt"><summary>${label}</summary><form method="post" action="/press" data-live>${hidden}<label>${asks} <input name="written" maxlength="${maxLength}"${required} autocomplete="off"></label><button>Send</button></form></details>`;
}

/** What a screen reader says of a picture. */
const SPOKEN: Readonly<Record<string, string>> = { '👍': 'Helpful', '👎': 'Not helpful' };

function promptOf({ actions }: Command, name: string) {
  return actions?.[name]?.prompt;
}

function drawMenu({ name, label, choices }: Menu, turn: PageTurn, visit: string): Html {
  const options = choices.map((choice) => html`<option value="${choice.value}">${choice.label}</option>`);
  return html`<form class="menu" method="post" action="/press" data-live><input type="hidden" name="visit" value="${visit}"><input type="hidden" name="turn" value="${turn.id}"><input type="hidden" name="name" value="${name}"><label>${label} <select name="value">${options}</select></label><button>Go</button></form>`;
}
