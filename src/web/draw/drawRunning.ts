// For who runs the bot: what is odd about the papers, what it cost, what it could not say, what is held to be wrong.
import type { Collection } from '../../papers/collection.ts';
import type { Problem } from '../../papers/problem.ts';
import type { Overview } from '../../state/createOverview.ts';
import { type Html, html, NOTHING, pathWith } from '../html.ts';

export interface Running {
  readonly papers: Collection;
  readonly overview: Overview;
  /** The texts of declined questions that are still known, by their ids. */
  readonly questions: ReadonlyMap<string, string>;
  readonly visit: string;
}

export function drawRunning({ papers, overview, questions, visit }: Running): Html {
  return html`<div class="sheet"><h1>Running it</h1>
<section><h2>Papers with problems</h2>${drawProblems(papers)}</section>
<section><h2>Questions and costs, 30 days</h2>${drawDays(overview.days)}</section>
<section><h2>Declined questions</h2>${drawDeclined(overview.declined, questions)}</section>
<section><h2>Open disputes</h2>${drawDisputes(overview.disputes, papers, visit)}</section></div>`;
}

/** So many are told one by one. */
const MAX_PROBLEMS = 200;

function drawProblems({ notes, size, quotable }: Collection): Html {
  const counts = `${size === 1 ? 'One paper' : `${size} papers`}, ${quotable} of them with an abstract to quote.`;
  if (notes.length === 0) return html`<p>${counts} Nothing was left aside or changed in loading them.</p>`;
  const rest = notes.length - MAX_PROBLEMS;
  return html`<p>${counts}</p><ul class="plain">${notes.slice(0, MAX_PROBLEMS).map(drawProblem)}</ul>${rest > 0 ? html`<p class="note">and ${rest} more: npm run --silent papers tells all.</p>` : NOTHING}`;
}

function drawProblem({ file, line, message }: Problem): Html {
  const name = file.split(/[/\\]/u).at(-1) ?? file;
  return html`<li>${message}<br><small>${line === undefined ? name : `${name}, line ${line}`}</small></li>`;
}

function drawDays(days: Overview['days']): Html {
  if (days.length === 0) return html`<p>Nothing was asked.</p>`;
  const most = Math.max(...days.map(({ questions }) => questions));
  const sum = (of: (day: Overview['days'][number]) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const total = html`<tr><th scope="row">All</th><td class="number">${sum((day) => day.questions)}</td><td class="number">${sum((day) => day.declined)}</td><td class="number">${dollars(sum((day) => day.usd))}</td></tr>`;
  return html`<table class="days"><thead><tr><th scope="col">Day</th><th scope="col" class="number">Questions</th><th scope="col" class="number">Declined</th><th scope="col" class="number">US dollars</th></tr></thead><tbody>${days.map(
    ({ day, questions, declined, usd }) =>
      html`<tr><th scope="row">${day}</th><td class="number">${questions}<meter min="0" max="${most}" value="${questions}" aria-hidden="true"></meter></td><td class="number">${declined}</td><td class="number">${dollars(usd)}</td></tr>`,
  )}</tbody><tfoot>${total}</tfoot></table>`;
}

function dollars(usd: number): string {
  return usd.toFixed(usd > 0 && usd < 0.01 ? 4 : 2);
}

const REASONS: Readonly<Record<Overview['declined'][number]['reason'], string>> = {
  'not-in-corpus': 'no paper is about it',
  'not-reported': 'the abstracts do not say it',
  unclear: 'nothing was asked',
};

function drawDeclined(declined: Overview['declined'], questions: ReadonlyMap<string, string>): Html {
  if (declined.length === 0) return html`<p>None.</p>`;
  const rows = declined.map(
    ({ id, askedAt, reason, question }) =>
      html`<tr><td>${dayOf(askedAt)}</td><td>${question ?? questions.get(id) ?? html`<em>its text is not kept</em>`}</td><td>${REASONS[reason]}</td></tr>`,
  );
  return html`<table><thead><tr><th scope="col">Day</th><th scope="col">Question</th><th scope="col">Why</th></tr></thead><tbody>${rows}</tbody></table>
<p class="note">Texts are kept on disk only for servers whose admins turned that on; others are known for a day, while the program that answered them runs.</p>`;
}

function drawDisputes(disputes: Overview['disputes'], papers: Collection, visit: string): Html {
  if (disputes.length === 0) return html`<p>None.</p>`;
  return html`<ul>${disputes.map(({ place, reason, note, raisedAt }) => {
    const paper = papers.get(place.paper);
    const at = 'sentence' in place ? String(place.sentence) : undefined;
    const title = paper
      ? html`<a href="${pathWith('/', { visit, paper: paper.id, at })}#evidence">${paper.title}</a>`
      : html`${place.paper}`;
    const spot = 'sentence' in place ? `sentence ${place.sentence + 1}` : place.field;
    return html`<li>${title}, ${spot} (${dayOf(raisedAt)}): ${reason || 'no reason given'}${note === undefined ? NOTHING : html`<br><small>Moderators: ${note}</small>`}</li>`;
  })}</ul><p class="note">Moderators answer them on their server with /disputes.</p>`;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
