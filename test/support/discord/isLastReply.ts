import { InteractionType } from 'discord.js';
import type { SentInteraction } from './interactions.ts';
import { textOf } from './textOf.ts';

/** Whether an edit is the last one: the answer to a question that still grows has footnotes, and no buttons yet. */
export function isLastReply({ type }: SentInteraction, body: unknown): boolean {
  if (type !== InteractionType.ApplicationCommand) return true;
  return JSON.stringify(body).includes('"custom_id"') || !textOf(body).includes('[1]');
}
