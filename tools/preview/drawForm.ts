import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { escapeHtml } from './markdownToHtml.ts';

const LINE_PX = 40;
const PARAGRAPH_PX = 96;

/** A form with its labelled texts, empty as it opens. */
export function drawForm({ title, components }: APIModalInteractionResponseCallbackData): string {
  const inputs = components.map((row) => {
    if (row.type !== ComponentType.Label || row.component.type !== ComponentType.TextInput) {
      throw new Error(`The preview does not know form component ${row.type}.`);
    }
    const { required = true, style, max_length } = row.component;
    const height = style === TextInputStyle.Paragraph ? PARAGRAPH_PX : LINE_PX;
    const mark = required ? ' <i>*</i>' : '';
    return `<label>${escapeHtml(row.label)}${mark}</label><div class="input" style="min-height:${height}px">${max_length ?? ''}</div>`;
  });
  return `<div class="form"><h2>${escapeHtml(title)}</h2>${inputs.join('')}
<div class="row"><div class="button">Cancel</div><div class="button primary">Submit</div></div></div>`;
}
