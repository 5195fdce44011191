import type { SentInteraction } from '../support/discord/interactions.ts';
import type { DiscordDouble, ServedRequest } from '../support/discord/startDiscordDouble.ts';
import { textOf } from '../support/discord/textOf.ts';

/** What the bot did for each interaction, as the double saw it. */
export interface Finals {
  /** When its acknowledgement was carried out, if it was. */
  acknowledgedAtMs(interaction: SentInteraction): number | undefined;
  /** The last replies to it that differ: the same edit twice shows once. */
  lastReplies(interaction: SentInteraction): readonly string[];
  finishedAtMs(interaction: SentInteraction): number | undefined;
  /** Whether it was never acknowledged, though no attempt to do so met a fault. */
  wasLeftAlone(interaction: SentInteraction): boolean;
  /** Whether Discord called the interaction, its message or its token gone, so that nothing could be shown any more. */
  isGone(interaction: SentInteraction): boolean;
  /** How often the bot edited on after that. */
  editsAfterGone(interaction: SentInteraction): number;
  /** Every request for it, a line each, for whoever looks for a cause. */
  storyOf(interaction: SentInteraction): string;
}

/** Of a body, where its story is told. */
const SHOWN = 160;
const GONE = new Set([401, 404]);
const PLAIN_LINE = /went wrong|too long|restarted|ask again/u;
const ACTION_ROW = /"type":1,"components"|"components":\[[^\]]*\],"type":1/u;

/** Files requests by their interaction as they come, so that looking one up takes no time. */
export function watchFinals(discord: DiscordDouble): Finals {
  const requestsOf = new Map<string, ServedRequest[]>();
  let filed = 0;
  const requestsFor = ({ token }: SentInteraction, end: string): readonly ServedRequest[] => {
    for (; filed < discord.requests.length; filed += 1) {
      const request = discord.requests[filed];
      const [, , , ofToken = ''] = request?.path.split('/') ?? []; // /interactions/ID/TOKEN/… and /webhooks/ID/TOKEN/…
      if (request) requestsOf.set(ofToken, [...(requestsOf.get(ofToken) ?? []), request]);
    }
    return (requestsOf.get(token) ?? []).filter(({ path }) => path.endsWith(end));
  };
  const lastOnes = (interaction: SentInteraction) =>
    requestsFor(interaction, '@original').filter(({ served, body }) => served && isLast(body));
  const gone = (interaction: SentInteraction) =>
    requestsFor(interaction, '@original').findIndex(({ status }) => GONE.has(status));
  const calledUnknown = (interaction: SentInteraction) =>
    requestsFor(interaction, 'callback').some(({ status }) => GONE.has(status));
  const isGone = (interaction: SentInteraction) => gone(interaction) >= 0 || calledUnknown(interaction);
  return {
    acknowledgedAtMs: (interaction) =>
      requestsFor(interaction, 'callback').find(({ served }) => served)?.atMs,
    lastReplies: (interaction) => [...new Set(lastOnes(interaction).map(({ body }) => JSON.stringify(body)))],
    finishedAtMs: (interaction) => lastOnes(interaction)[0]?.atMs,
    wasLeftAlone: (interaction) => requestsFor(interaction, 'callback').length === 0,
    isGone,
    editsAfterGone: (interaction) =>
      isGone(interaction) ? requestsFor(interaction, '@original').slice(gone(interaction) + 1).length : 0,
    storyOf: (interaction) => requestsFor(interaction, '').map(lineOf).join('\n'),
  };
}

function lineOf({ method, path, atMs, status, served, body }: ServedRequest): string {
  const route = path.slice(path.lastIndexOf('/') + 1);
  const done = served ? 'carried out' : 'not carried out';
  return `  ${atMs} ${method} ${route}: ${status || 'no answer'}, ${done}: ${textOf(body).replaceAll('\n', ' ').slice(0, SHOWN)}`;
}

/** Progress has neither buttons nor a plain line. */
function isLast(body: unknown): boolean {
  return ACTION_ROW.test(JSON.stringify(body)) || PLAIN_LINE.test(textOf(body));
}
