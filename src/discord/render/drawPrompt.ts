import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Prompt } from '../../command.ts';
import { cutText } from './cutText.ts';

/** Discord's limits for a form's title and the label of its text. */
const MAX_TITLE = 45;
const MAX_LABEL = 45;
const MAX_INPUT = 4000;
/** From here on a member needs more than one line. */
const ONE_LINE = 100;

/** A form with one text to write. */
export function drawPrompt(
  { title, label, maxLength, isOptional = false }: Prompt,
  customId: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: cutText(title, MAX_TITLE),
    components: [
      {
        type: ComponentType.Label,
        label: cutText(label, MAX_LABEL),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'written',
          style: maxLength > ONE_LINE ? TextInputStyle.Paragraph : TextInputStyle.Short,
          max_length: Math.min(maxLength, MAX_INPUT),
          required: !isOptional,
        },
      },
    ],
  };
}
