import { readFileSync } from 'node:fs';
import { drawComponents } from '../../src/discord/preview/drawComponents.ts';
import { escapeHtml } from '../../src/discord/preview/markdownToHtml.ts';
import { drawFormPicture } from './drawFormPicture.ts';
import type { Did, Scene } from './scene.ts';

export const THEMES = ['dark', 'light'] as const;
type Theme = (typeof THEMES)[number];

/** What the page that `npm run web` serves shows in the same way, and what is of these pictures alone. */
const STYLES = ['../../web/discord.css', 'style.css'];

const BOT = avatar('#2e8b57', '[1]');
const ADA = avatar('#8e5fb0', 'A');

/** The page around every scene: the web components, and the style. */
export function shell(): string {
  return `<!doctype html><meta charset="utf-8">
<script type="importmap">${JSON.stringify({ imports: MODULES })}</script>
<script type="module">import '@skyra/discord-components-core';</script>
<style>${STYLES.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n')}</style><body></body>`;
}

/** A scene as a Discord client would show it. */
export function bodyOf({ did, isPrivate = false, messages, form }: Scene, theme: Theme): string {
  const light = theme === 'light' ? 'light-theme' : '';
  if (form) return `<div id="scene" class="discord ${theme}">${drawFormPicture(form)}</div>`;
  const said = did.kind === 'said' ? messageOf('Ada', ADA, light, drawSaid(did.text)) : '';
  const drawn = messages.map(({ body, files }) => drawComponents(body.components, files)).join('');
  const attributes = `bot ${light} ${isPrivate ? 'ephemeral' : ''}`;
  return `<div id="scene" class="discord ${theme}"><discord-messages ${light} no-background>
${said}${messageOf('Footnote', BOT, attributes, drawBefore(did) + drawn)}</discord-messages></div>`;
}

function messageOf(author: string, picture: string, attributes: string, inside: string): string {
  return `<discord-message author="${author}" avatar="${picture}" ${attributes} timestamp="Today at 20:15">${inside}</discord-message>`;
}

function drawSaid(text: string): string {
  const said = escapeHtml(text).replace('@Footnote', '<span class="mention">@Footnote</span>');
  return `<div class="said">${said}</div>`;
}

/** The small line above a message that says what it answers. Discord shows who used a command, but not its options. */
function drawBefore(did: Did): string {
  const ada = `<img src="${ADA}" alt=""><b>Ada</b>`;
  switch (did.kind) {
    case 'nothing':
      return '';
    case 'used':
      return before(`${ada} used <span class="used">${escapeHtml(did.command)}</span>`);
    case 'pressed':
      return before(`${ada} pressed <span class="cut">${escapeHtml(did.label)}</span>`);
    case 'said':
      return before(`${ada} <span class="cut">${escapeHtml(did.text)}</span>`);
  }
}

function before(inside: string): string {
  return `<div slot="reply" class="before">${inside}</div>`;
}

function avatar(colour: string, letters: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="27" font-size="19" text-anchor="middle" fill="#fff" font-family="serif">${letters}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const MODULES = {
  '@skyra/discord-components-core': new URL(
    import.meta.resolve('@skyra/discord-components-core'),
  ).pathname.slice(process.cwd().length),
  '@lit/context': '/node_modules/@lit/context/index.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
} as const;
