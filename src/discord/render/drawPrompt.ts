import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Prompt } from '../../command.ts';
import { cutText } from '../../presenting/cutText.ts';
import { MAX_FORM_LABEL, MAX_FORM_TITLE, MAX_WRITTEN } from '../messageLimits.ts';

/** In characters: from this length on, the form offers several lines. */
const ONE_LINE = 100;

/** A form with one text to write. */
export function drawPrompt(
  { title, label, maxLength, isOptional = false }: Prompt,
  customId: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: cutText(title, MAX_FORM_TITLE),
    components: [
      {
        type: ComponentType.Label,
        label: cutText(label, MAX_FORM_LABEL),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'written',
          style: maxLength > ONE_LINE ? TextInputStyle.Paragraph : TextInputStyle.Short,
          max_length: Math.min(maxLength, MAX_WRITTEN),
          required: !isOptional,
        },
      },
    ],
  };
}
