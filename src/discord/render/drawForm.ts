import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType as DefaultType,
  TextInputStyle,
} from 'discord.js';
import type { Check, Form, FormField, Prompt } from '../../form.ts';
import { cutText } from '../../presenting/cutText.ts';
import { MAX_CHOICES } from '../../reply.ts';
import {
  MAX_CHECK_TEXT,
  MAX_CHECKS,
  MAX_FORM_HINT,
  MAX_FORM_LABEL,
  MAX_FORM_PARTS,
  MAX_FORM_TITLE,
  MAX_TEXT,
  MAX_WRITTEN,
} from '../messageLimits.ts';
import { cutEscaped } from './escapeText.ts';

/** The field of a form with one text. */
export const WRITTEN = 'written';

/** In characters: from this length on, the form offers several lines. */
const ONE_LINE = 100;
/** Where it can write, or open threads: not in a voice channel, and a category is no place at all. */
export const WRITABLE = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum];

/** A form as Discord opens it: one text to write, or several fields below a text. */
export function drawForm(form: Prompt | Form, customId: string): APIModalInteractionResponseCallbackData {
  const components = 'fields' in form ? partsOf(form) : [onlyText(form)];
  return { custom_id: customId, title: cutText(form.title, MAX_FORM_TITLE), components };
}

function onlyText({ label, maxLength, isOptional = false }: Prompt): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cutText(label, MAX_FORM_LABEL),
    component: { ...textInput(WRITTEN, maxLength), required: !isOptional },
  };
}

function partsOf({ lead, fields }: Form): APIModalInteractionResponseCallbackData['components'] {
  const above = { type: ComponentType.TextDisplay, content: cutEscaped(lead, MAX_TEXT) } as const;
  return [above, ...fields.map(labelled)].slice(0, MAX_FORM_PARTS);
}

function labelled(field: FormField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cutText(field.label, MAX_FORM_LABEL),
    description: cutText(field.hint, MAX_FORM_HINT),
    component: inputOf(field),
  };
}

function inputOf(field: FormField): APIComponentInLabel {
  switch (field.kind) {
    case 'text':
      return withText(textInput(field.name, field.maxLength), field.text);
    case 'checks': {
      const options = field.checks.slice(0, MAX_CHECKS).map(checkbox);
      return {
        type: ComponentType.CheckboxGroup,
        custom_id: field.name,
        options,
        min_values: 0,
        required: false,
      };
    }
    case 'channels':
      return {
        ...{ type: ComponentType.ChannelSelect, ...anyOf(field.name), channel_types: WRITABLE },
        default_values: chosen(field.ids, DefaultType.Channel),
      };
    case 'roles':
      return {
        ...{ type: ComponentType.RoleSelect, ...anyOf(field.name) },
        default_values: chosen(field.ids, DefaultType.Role),
      };
  }
}

function textInput(name: string, maxLength: number) {
  const style = maxLength > ONE_LINE ? TextInputStyle.Paragraph : TextInputStyle.Short;
  const length = Math.min(maxLength, MAX_WRITTEN);
  return { type: ComponentType.TextInput, custom_id: name, style, max_length: length } as const;
}

/** Discord opens no form whose text is longer than it takes. */
function withText(input: ReturnType<typeof textInput>, text: string) {
  return { ...input, value: text.slice(0, input.max_length), required: false } as const;
}

function checkbox({ name, label, hint, isChecked }: Check) {
  return {
    value: name,
    label: cutText(label, MAX_CHECK_TEXT),
    description: cutText(hint, MAX_CHECK_TEXT),
    default: isChecked,
  };
}

function anyOf(name: string) {
  return { custom_id: name, min_values: 0, max_values: MAX_CHOICES, required: false } as const;
}

function chosen<T extends DefaultType.Channel | DefaultType.Role>(ids: readonly string[], type: T) {
  return ids.slice(0, MAX_CHOICES).map((id) => ({ id, type }));
}
