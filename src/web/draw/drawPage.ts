import type { Reply } from '../../reply.ts';
import { type Html, html, NOTHING, pathWith } from '../html.ts';
import type { Visit } from '../visits.ts';
import { drawTurn, drawWaiting } from './drawTurn.ts';

export type PageName = 'ask' | 'check' | 'discord' | 'running';

const PAGES: readonly { readonly name: PageName; readonly path: string; readonly label: string }[] = [
  { name: 'ask', path: '/', label: 'Ask' },
  { name: 'check', path: '/check', label: 'Check a text' },
  { name: 'discord', path: '/discord', label: 'As Discord shows it' },
  { name: 'running', path: '/running', label: 'Running it' },
];

export interface PageFrame {
  readonly name: PageName;
  readonly title: string;
  readonly visit: string;
  readonly left?: Html;
  readonly middle: Html;
  readonly right?: Html;
}

/** The whole document around what a page shows. */
export function drawPage({ name, title, visit, left, middle, right }: PageFrame): Html {
  const links = PAGES.map(
    (page) =>
      html`<a href="${pathWith(page.path, { visit })}"${page.name === name ? html` aria-current="page"` : NOTHING}>${page.label}</a>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/web/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/web/page.css">
${name === 'discord' ? html`<link rel="stylesheet" href="/web/discord.css">` : NOTHING}
<script src="/web/page.js" type="module"></script>
</head>
<body class="${shapeOf(left, right)}">
<a class="skip" href="#main">To the conversation</a>
<header class="head"><a class="name" href="/">Footnote<sup>1</sup></a><nav aria-label="Pages">${links}</nav></header>
<div class="columns">
${left === undefined ? NOTHING : html`<aside class="left" aria-label="Collection"><details class="fold"><summary>Papers</summary>${left}</details></aside>`}
<main id="main" tabindex="-1">${middle}</main>
${right === undefined ? NOTHING : html`<aside class="right" id="evidence" aria-label="Evidence" tabindex="-1">${right}</aside>`}
</div>
<p class="unseen" role="status" id="status"></p>
</body>
</html>`;
}

/** How many columns it has. */
function shapeOf(left: Html | undefined, right: Html | undefined): string {
  if (right === undefined) return 'one';
  return left === undefined ? 'two' : 'three';
}

/** What is said of an address that leads nowhere, or no longer. */
export function drawUnknown(): Html {
  const middle = html`<div class="sheet"><h1>Not here</h1><p>There is no such page, or not any more: the page forgets when the program ends. <a href="/">To the start</a></p></div>`;
  return drawPage({ name: 'ask', title: 'Not here · Footnote', visit: '', middle });
}

export interface Talk {
  readonly visit: Visit;
  /** What is said, and offered to press, before anything was asked. */
  readonly opening: Reply;
  readonly size: number;
}

export function drawTalk({ visit, opening, size }: Talk): Html {
  const turns = visit.turns.map((turn) => drawTurn(turn, visit.id));
  return html`<h1 class="unseen">Ask the papers</h1>
<section class="talk" id="talk" aria-label="Conversation">${visit.turns.length === 0 ? drawOpening(opening, visit.id, size) : turns}</section>
<template id="waiting">${drawWaiting()}</template>
<form class="composer" method="post" action="/ask" data-live data-composer>
<input type="hidden" name="visit" value="${visit.id}">
<label class="unseen" for="line">Your question</label>
<textarea id="line" name="line" rows="1" maxlength="6000" required placeholder="Ask about these papers" autocomplete="off" enterkeyhint="send"></textarea>
<button class="primary">Ask</button>
<div class="suggest" id="suggest"></div>
</form>
<p class="hint">Enter asks. A command works as in the terminal: <code>/summarize</code>, <code>/compare one, other</code>, <code>/help</code>.</p>`;
}

function drawOpening({ actions = [] }: Reply, visit: string, size: number): Html {
  const examples = actions.map(
    ({ label }) =>
      html`<li><form method="post" action="/ask" data-live><input type="hidden" name="visit" value="${visit}"><input type="hidden" name="line" value="${label}"><button class="example">${label}</button></form></li>`,
  );
  return html`<div class="opening"><h2>${size === 1 ? 'Ask the one paper here.' : `Ask these ${size} papers.`}</h2>
<p>Every sentence of an answer carries a footnote: the exact sentence of the abstract that supports it. What the papers do not say is not said.</p>
${examples.length > 0 ? html`<ul class="examples" aria-label="Questions to try">${examples}</ul>` : NOTHING}</div>`;
}

/** What stands on the right before a footnote is pointed at. */
export function drawNoEvidence(): Html {
  return html`<p class="empty">Point at a footnote, or choose a paper: its abstract stands here, with the cited sentence marked.</p>`;
}
