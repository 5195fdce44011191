import { InteractionResponseType } from 'discord.js';
import * as spec from 'discord-api-spec/zod';
import { type ZodType, z } from 'zod';
import type { Recorded } from './readRequest.ts';

const CALLBACKS: ReadonlyMap<number, ZodType> = new Map([
  [
    InteractionResponseType.ApplicationCommandAutocompleteResult,
    spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  ],
  [InteractionResponseType.UpdateMessage, spec.UpdateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.DeferredMessageUpdate, spec.UpdateMessageInteractionCallbackRequestSchema],
  [InteractionResponseType.Modal, spec.ModalInteractionCallbackRequestSchema],
]);

/** Why Discord's published schema would refuse a request, if it would. */
export function schemaProblem({ method, path, body }: Recorded): string | undefined {
  const read = schemaOf(method, path, body)?.safeParse(body);
  return read?.error && `${method} ${path}: ${z.prettifyError(read.error)}\n${JSON.stringify(body)}`;
}

function schemaOf(method: string, path: string, body: Recorded['body']): ZodType | undefined {
  if (body === undefined) return undefined;
  if (path.endsWith('/commands')) return z.array(spec.ApplicationCommandUpdateRequestSchema);
  if (path.endsWith('/callback')) {
    return CALLBACKS.get(body.type) ?? spec.CreateMessageInteractionCallbackRequestSchema;
  }
  if (path.endsWith('/threads')) return spec.CreateTextThreadWithMessageRequestSchema;
  if (/^\/channels\/\d+\/messages/u.test(path)) {
    return method === 'POST' ? spec.MessageCreateRequestSchema : spec.MessageEditRequestPartialSchema;
  }
  if (!path.startsWith('/webhooks/')) return undefined;
  return method === 'POST'
    ? spec.IncomingWebhookRequestPartialSchema
    : spec.IncomingWebhookUpdateRequestPartialSchema;
}
