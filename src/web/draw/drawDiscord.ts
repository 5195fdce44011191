import { raw } from 'hono/html';
import { type Html, html, NOTHING, pathWith } from '../html.ts';

const LOOKS = { width: ['wide', 'phone'], theme: ['dark', 'light'] } as const;

export interface DiscordLook {
  readonly width: (typeof LOOKS.width)[number];
  readonly theme: (typeof LOOKS.theme)[number];
}

/** A reply as Discord shows it: what was asked, and the messages as HTML. */
export interface Shown {
  readonly asked: string;
  readonly command: string;
  readonly messages: readonly string[];
}

export function readLook(width: string | undefined, theme: string | undefined): DiscordLook {
  return {
    width: LOOKS.width.find((each) => each === width) ?? 'wide',
    theme: LOOKS.theme.find((each) => each === theme) ?? 'dark',
  };
}

/** A conversation as Discord shows it, with a switch of width and theme. */
export function drawDiscord(shown: readonly Shown[], look: DiscordLook, visit: string): Html {
  const { width, theme } = look;
  const link = (label: string, to: DiscordLook) =>
    html`<a href="${pathWith('/discord', { visit, ...to })}"${to.width === width && to.theme === theme ? html` aria-current="true"` : NOTHING}>${label}</a>`;
  const empty = html`<p class="empty">Nothing was asked here yet: <a href="${pathWith('/', { visit })}">ask</a>, then look again.</p>`;
  return html`<div class="sheet looks"><h1>As Discord shows it</h1>
<nav class="switch" aria-label="Width and theme">${link('Wide, dark', { width: 'wide', theme: 'dark' })}${link('Wide, light', { width: 'wide', theme: 'light' })}${link('Phone, dark', { width: 'phone', theme: 'dark' })}${link('Phone, light', { width: 'phone', theme: 'light' })}</nav>
${shown.length === 0 ? empty : html`<div class="discord frame ${width} ${theme}">${shown.map(drawMessage)}</div>`}</div>`;
}

function drawMessage({ asked, command, messages }: Shown): Html {
  return html`<article class="message"><p class="after">You used /${command}: ${asked}</p><div class="face" aria-hidden="true">[1]</div><div><h2 class="who">Footnote <span class="app">APP</span></h2>${messages.map((each) => raw(each))}</div></article>`;
}
