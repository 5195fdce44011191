import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js';
import type { DrawnMessage } from '../../src/discord/render/drawMessages.ts';
import type { Scene } from './drawScenes.ts';
import { escapeHtml, markdownToHtml } from './markdownToHtml.ts';

type Theme = 'dark' | 'light';

/** Colours of Discord's clients, by eye: the web components know messages and buttons, but no containers. */
const COLOURS = {
  dark: { page: '#313338', container: '#2b2d31', border: '#3f4147', text: '#dbdee1', small: '#949ba4' },
  light: { page: '#ffffff', container: '#f2f3f5', border: '#d9dbdf', text: '#313338', small: '#5c5e66' },
} as const;

const AVATAR = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#2e8b57"/><text x="20" y="27" font-size="19" text-anchor="middle" fill="#fff" font-family="serif">[1]</text></svg>',
)}`;

/** A page that shows a scene as a Discord client would. */
export function pageOf({ did, isPrivate, messages }: Scene, theme: Theme): string {
  const light = theme === 'light' ? 'light-theme' : '';
  const hidden = isPrivate ? 'ephemeral' : '';
  return `<!doctype html><meta charset="utf-8">
<script type="importmap">${JSON.stringify({ imports: MODULES })}</script>
<script type="module">import '@skyra/discord-components-core';</script>
<style>${styleOf(theme)}</style>
<div id="scene"><discord-messages ${light} no-background>
<discord-message author="Footnote" avatar="${AVATAR}" bot ${light} ${hidden} timestamp="Today at 20:15">
${did && `<discord-command slot="reply" author="Ada" avatar="${AVATAR}" command="${escapeHtml(did)}" ${light}></discord-command>`}
${messages.map(drawMessage).join('')}
</discord-message></discord-messages></div>`;
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

function drawMessage({ body }: DrawnMessage): string {
  const [{ components, accent_color }] = body.components;
  const edge = accent_color
    ? ` style="border-left-color:#${accent_color.toString(16).padStart(6, '0')}"`
    : '';
  return `<div class="container"${edge}>${components.map(drawComponent).join('')}</div>`;
}

function drawComponent(component: APIComponentInContainer): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownToHtml(component.content)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.File:
      return `<div class="file">📄 ${escapeHtml(component.file.url.replace('attachment://', ''))}</div>`;
    case ComponentType.ActionRow:
      return `<discord-action-row>${component.components.map(drawControl).join('')}</discord-action-row>`;
    default:
      throw new Error(`The preview does not know component ${component.type}.`);
  }
}

type Control = Extract<APIComponentInContainer, { type: ComponentType.ActionRow }>['components'][number];

function drawControl(control: Control): string {
  if (control.type === ComponentType.StringSelect) {
    return `<div class="menu">${escapeHtml(control.placeholder ?? '')}<span>⌄</span></div>`;
  }
  if (control.type !== ComponentType.Button || !('label' in control)) {
    throw new Error(`The preview does not know control ${control.type}.`);
  }
  const type = control.style === ButtonStyle.Primary ? 'primary' : 'secondary';
  return `<discord-button type="${type}">${escapeHtml(control.label ?? '')}</discord-button>`;
}

function styleOf(theme: Theme): string {
  const { page, container, border, text, small } = COLOURS[theme];
  return `body{margin:0;background:${page}} #scene{padding:8px 0;background:${page}}
.container{margin-top:6px;padding:12px 16px;border:1px solid ${border};border-left:4px solid ${border};border-radius:8px;
background:${container};color:${text};font:400 15px/1.4 'DejaVu Sans',sans-serif;white-space:normal;width:min(640px,100vw - 88px);box-sizing:border-box}
discord-command{display:block;max-width:calc(100vw - 80px);overflow:hidden;text-overflow:ellipsis}
.container h1,.container h2,.container h3{margin:10px 0 4px;font-size:17px;line-height:1.3} .container h3:first-child{margin-top:0}
.container small{display:block;color:${small};font-size:12px;line-height:1.45;margin:2px 0} .container a{color:${theme === 'dark' ? '#00a8fc' : '#006ce7'};text-decoration:none}
.container ul{margin:4px 0;padding-left:20px} .container p{margin:0 0 6px} .container pre{white-space:pre-wrap;font-size:12px}
.container .mention{background:#5865f24d;border-radius:3px;padding:0 2px}
hr{border:0;border-top:1px solid ${border};margin:10px 0} .file,.menu{border:1px solid ${border};border-radius:8px;padding:9px 12px;margin-top:8px}
.menu{display:flex;justify-content:space-between;width:100%;box-sizing:border-box;color:${small}} discord-action-row{flex-wrap:wrap}`;
}
