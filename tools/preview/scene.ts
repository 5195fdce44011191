import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { ContainerBody } from '../../src/discord/assertSendable.ts';
import type { DrawnMessage } from '../../src/discord/render/drawMessages.ts';

/** What a member did before, as Discord shows it. */
export type Did =
  | { readonly kind: 'nothing' }
  /** A command; Discord shows its name alone. */
  | { readonly kind: 'used'; readonly command: string }
  /** A button, or a choice in a menu. */
  | { readonly kind: 'pressed'; readonly label: string }
  | { readonly kind: 'said'; readonly text: string };

/** What one picture shows: replies with what led to them, or a form. */
export interface Scene {
  readonly name: string;
  readonly did: Did;
  readonly isPrivate?: boolean;
  readonly messages: readonly DrawnMessage<ContainerBody>[];
  readonly form?: APIModalInteractionResponseCallbackData;
}
