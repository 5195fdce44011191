import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { BrakedRequest } from './invalidRequestBrake.ts';

/**
 * What a failed request on behalf of an interaction means.
 * - `passing`: nothing is wrong with the request; it may be sent again if it may be applied twice.
 * - `gone`: the interaction has expired: nothing can be sent in answer to it.
 * - `taken`: the interaction has been acknowledged already.
 * - `deleted`: the message that was to be edited no longer exists.
 * - `tooLong`: Discord finds the body invalid, in practice because a limit of its own moved, or too large.
 * - `filtered`: a filter of Discord or of the server does not let the words or links pass.
 * - `forbidden`: the bot lacks a permission in that channel, or the channel no longer exists.
 * - `closed`: the thread is archived or locked.
 * - `slowed`: nothing more may be sent there for a while.
 * - `refused`: everything else that sending again cannot mend.
 */
export type ErrorKind =
  | 'passing'
  | 'gone'
  | 'taken'
  | 'deleted'
  | 'tooLong'
  | 'filtered'
  | 'forbidden'
  | 'closed'
  | 'slowed'
  | 'refused';

const KINDS: ReadonlyMap<number | string, ErrorKind> = new Map<number | string, ErrorKind>([
  [Code.UnknownInteraction, 'gone'],
  [Code.UnknownWebhook, 'gone'],
  [Code.InvalidWebhookToken, 'gone'],
  [Code.InteractionHasAlreadyBeenAcknowledged, 'taken'],
  [Code.UnknownMessage, 'deleted'],
  [Code.InvalidFormBodyOrContentType, 'tooLong'],
  [Code.RequestEntityTooLarge, 'tooLong'],
  [Code.FileUploadedExceedsMaximumSize, 'tooLong'],
  [Code.MessageWasBlockedByAutomaticModeration, 'filtered'],
  [Code.TitleWasBlockedByAutomaticModeration, 'filtered'],
  [Code.MessageBlockedByHarmfulLinksFilter, 'filtered'],
  [Code.ExplicitContentCannotBeSentToTheDesiredRecipient, 'filtered'],
  [Code.MissingPermissions, 'forbidden'],
  [Code.MissingAccess, 'forbidden'],
  [Code.UnknownChannel, 'forbidden'],
  [Code.UnknownGuild, 'forbidden'],
  [Code.CannotSendMessagesToThisUser, 'forbidden'],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, 'forbidden'],
  [Code.CannotSendMessagesInNonTextChannel, 'forbidden'],
  [Code.ChannelVerificationLevelTooHighForYouToGainAccess, 'forbidden'],
  [Code.AccessToFileUploadsHasBeenLimitedForThisGuild, 'forbidden'],
  [Code.InvalidActionOnArchivedThread, 'closed'],
  [Code.ThreadLocked, 'closed'],
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit, 'slowed'],
  [Code.ChannelSendRateLimit, 'slowed'],
  [Code.ServerSendRateLimit, 'slowed'],
  [Code.SendMessagesHasBeenTemporarilyDisabled, 'slowed'],
  [Code.OpeningDirectMessagesTooFast, 'slowed'],
  [Code.APIResourceOverloaded, 'slowed'],
]);

const TOO_LARGE = 413;

export function classifyError(error: unknown): ErrorKind {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return isOfInteraction(error) ? 'gone' : 'refused';
    return KINDS.get(error.code) ?? (error.status === TOO_LARGE ? 'tooLong' : 'refused');
  }
  if (error instanceof RateLimitError || error instanceof BrakedRequest) return 'slowed';
  if (error instanceof HTTPError) return error.status >= 500 ? 'passing' : 'refused';
  return isNetworkError(error) ? 'passing' : 'refused';
}

/** Its address carries the interaction's token, which runs out; all others need the bot's. */
function isOfInteraction({ url }: DiscordAPIError): boolean {
  return /\/(?:webhooks|interactions)\//u.test(url);
}

function isNetworkError(error: unknown): boolean {
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
