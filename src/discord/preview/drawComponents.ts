import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js';
import type { ContainerBody } from '../assertSendable.ts';
import type { DrawnFile } from '../render/drawParts.ts';
import { escapeHtml, markdownToHtml } from './markdownToHtml.ts';

/** A container and what stands below it as HTML, every text escaped; nothing needs a style of its own, which a page may forbid. */
export function drawComponents(
  [{ components, accent_color }, ...rows]: ContainerBody['components'],
  files: readonly DrawnFile[],
): string {
  const colour = accent_color?.toString(16).padStart(6, '0');
  const edge = colour
    ? `<svg class="edge" aria-hidden="true"><rect width="100%" height="100%" fill="#${colour}"/></svg>`
    : '';
  const draw = (each: APIComponentInContainer) => drawComponent(each, files);
  return `<div class="container">${edge}${components.map(draw).join('')}</div>${rows.map(draw).join('')}`;
}

function drawComponent(component: APIComponentInContainer, files: readonly DrawnFile[]): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${markdownToHtml(component.content)}</div>`;
    case ComponentType.Separator:
      return '<hr>';
    case ComponentType.File:
      return drawFile(component.file.url.replace('attachment://', ''), files);
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(drawControl).join('')}</div>`;
    default:
      throw new Error(`The preview does not know component ${component.type}.`);
  }
}

function drawFile(name: string, files: readonly DrawnFile[]): string {
  const file = files.find((each) => each.name === name);
  if (!file) throw new Error(`The message shows ${name}, but does not bring it.`);
  const size = Buffer.byteLength(file.data);
  return `<div class="file">📄 <a>${escapeHtml(name)}</a><span>${size} bytes</span></div>`;
}

type Control = Extract<APIComponentInContainer, { type: ComponentType.ActionRow }>['components'][number];

function drawControl(control: Control): string {
  if (control.type === ComponentType.StringSelect) {
    return `<div class="menu">${escapeHtml(control.placeholder ?? '')}<span>⌄</span></div>`;
  }
  if (control.type !== ComponentType.Button || !('label' in control)) {
    throw new Error(`The preview does not know control ${control.type}.`);
  }
  const style = control.style === ButtonStyle.Primary ? 'button primary' : 'button';
  return `<div class="${style}">${escapeHtml(control.label ?? '')}</div>`;
}
