import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { BrakedRequest } from './invalidRequestBrake.ts';

/**
 * What a failed request on behalf of an interaction means.
 * - `passing`: nothing is wrong with the request; it may be sent again if it may be applied twice.
 * - `gone`: the interaction or its message is no more; nobody waits for an answer.
 * - `taken`: the interaction has been acknowledged already.
 * - `tooLong`: Discord finds the body invalid, in practice because a limit of its own moved.
 * - `forbidden`: the bot lacks a right in that channel.
 * - `refused`: everything else that sending again cannot mend.
 */
export type FaultKind = 'passing' | 'gone' | 'taken' | 'tooLong' | 'forbidden' | 'refused';

const KINDS: ReadonlyMap<number | string, FaultKind> = new Map<number | string, FaultKind>([
  [Code.UnknownInteraction, 'gone'],
  [Code.UnknownWebhook, 'gone'],
  [Code.UnknownMessage, 'gone'],
  [Code.InvalidWebhookToken, 'gone'],
  [Code.InteractionHasAlreadyBeenAcknowledged, 'taken'],
  [Code.MissingPermissions, 'forbidden'],
  [Code.MissingAccess, 'forbidden'],
  [Code.InvalidFormBodyOrContentType, 'tooLong'],
]);

export function judgeFault(error: unknown): FaultKind {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return isOfInteraction(error) ? 'gone' : 'refused';
    return KINDS.get(error.code) ?? 'refused';
  }
  if (error instanceof RateLimitError || error instanceof BrakedRequest) return 'refused';
  if (error instanceof HTTPError) return error.status >= 500 ? 'passing' : 'refused';
  return isNetworkFault(error) ? 'passing' : 'refused';
}

/** Its address carries the interaction's token, which runs out; all others need the bot's. */
function isOfInteraction({ url }: DiscordAPIError): boolean {
  return /\/(?:webhooks|interactions)\//u.test(url);
}

function isNetworkFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  return 'code' in error && /^(?:UND_ERR|E[A-Z]{4,})/u.test(String(error.code));
}

/** Whether the line was cut after the request may have been received; one that was never opened carried nothing. */
export function isCutOff(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(?:UND_ERR_SOCKET|ECONNRESET)$/u.test(String(error.code))
  );
}
