import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { escapeHtml, markdownToHtml } from '../../src/discord/preview/markdownToHtml.ts';

const LINE_PX = 40;
const PARAGRAPH_PX = 96;

/** A form as it opens. */
export function drawFormPicture({ title, components }: APIModalInteractionResponseCallbackData): string {
  const parts = components.map((part) => {
    if (part.type === ComponentType.TextDisplay)
      return `<div class="text">${markdownToHtml(part.content)}</div>`;
    if (part.type !== ComponentType.Label)
      throw new Error(`The preview does not know part ${part.type} of a form.`);
    const { label, description, component } = part;
    const mark = 'required' in component && component.required === false ? '' : ' <i>*</i>';
    const hint = description ? `<small>${escapeHtml(description)}</small>` : '';
    return `<label>${escapeHtml(label)}${mark}</label>${hint}${drawInput(component)}`;
  });
  return `<div class="form"><h2>${escapeHtml(title)}</h2>${parts.join('')}
<div class="row"><div class="button">Cancel</div><div class="button primary">Submit</div></div></div>`;
}

function drawInput(component: APIComponentInLabel): string {
  switch (component.type) {
    case ComponentType.TextInput: {
      const height = component.style === TextInputStyle.Paragraph ? PARAGRAPH_PX : LINE_PX;
      const { value, max_length } = component;
      return `<div class="input" style="min-height:${height}px"><span>${escapeHtml(value ?? '')}</span>${max_length ?? ''}</div>`;
    }
    case ComponentType.CheckboxGroup:
      return component.options
        .map(
          ({ label, description = '', default: isChecked }) =>
            `<div class="check"><b>${isChecked ? '☑' : '☐'}</b><span>${escapeHtml(label)}<small>${escapeHtml(description)}</small></span></div>`,
        )
        .join('');
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect: {
      const sign = component.type === ComponentType.ChannelSelect ? '#' : '@';
      const chosen = (component.default_values ?? []).map(
        ({ id }) => `<span class="pick">${sign}${escapeHtml(id)}</span>`,
      );
      return `<div class="menu">${chosen.join('') || 'Select…'}<span>⌄</span></div>`;
    }
    default:
      throw new Error(`The preview does not know field ${component.type}.`);
  }
}
