import { SnowflakeUtil } from 'discord.js';
import type { Recorded } from './readRequest.ts';

export type Answer = readonly [status: number, body?: unknown];

/** Discord's own limit for an acknowledgement, after the interaction. */
const ACKNOWLEDGED_WITHIN_MS = 3_000;

/** A message that stands in a channel. */
export interface PostedMessage {
  readonly id: string;
  readonly channel: string;
  readonly body: Recorded['body'];
}

export interface DiscordRoutes {
  /** The channel of each thread, by the thread's id. */
  readonly threads: Map<string, string>;
  /** Messages that were really posted: one for each nonce. */
  readonly posted: readonly PostedMessage[];
  /** What a test says lies at a path, such as the channels of a server. */
  readonly lying: Map<string, unknown>;
  answer(request: Recorded): Answer;
}

/** What Discord answers, with what it keeps in mind for it. As strict as Discord where a bot may go wrong. */
export function discordRoutes(
  gatewayInformation: () => object,
  now: () => number = () => Date.now(),
): DiscordRoutes {
  const registered = new Map<string, unknown>();
  /** By the token of the interaction: its reply as it stands. */
  const acknowledged = new Map<string, Recorded['body']>();
  const posted: PostedMessage[] = [];
  const threads = new Map<string, string>();

  const acknowledge = (interaction: string, token: string): Answer => {
    const ageMs = now() - SnowflakeUtil.timestampFrom(interaction);
    if (ageMs > ACKNOWLEDGED_WITHIN_MS) return refusal(404, 10062, 'Unknown interaction');
    if (acknowledged.has(token)) {
      return refusal(400, 40060, 'Interaction has already been acknowledged.');
    }
    acknowledged.set(token, {});
    return [204];
  };
  const ofMessage = (method: string, id: string, body: Recorded['body']): Answer => {
    const at = posted.findIndex((each) => each.id === id);
    if (at < 0 && method !== 'GET') return refusal(404, 10008, 'Unknown Message');
    const message = posted[at];
    if (method === 'DELETE') posted.splice(at, 1);
    if (method === 'PATCH' && message)
      posted[at] = { ...message, body: { ...body, nonce: message.body.nonce } };
    return method === 'DELETE' ? [204] : [200, { id }];
  };

  const channelOf = (id: string) => {
    const parent = threads.get(id);
    return parent === undefined ? { id, type: 0 } : { id, type: 11, parent_id: parent };
  };

  const lying = new Map<string, unknown>();
  return {
    threads,
    posted,
    lying,
    answer({ method, path, body }) {
      const [, room = '', first = '', second = '', third = '', last = ''] = path.split('/');
      if (lying.has(path)) return [200, lying.get(path)];
      if (path === '/gateway/bot') return [200, gatewayInformation()];
      if (path.endsWith('/commands')) {
        if (method === 'PUT') registered.set(path, body);
        return [200, registered.get(path) ?? []];
      }
      if (path.endsWith('/callback')) return acknowledge(first, second);
      if (path.endsWith('/threads')) {
        threads.set(third, first);
        return [201, { id: third }];
      }
      if (path === '/users/@me/channels') return [200, { id: directChannelOf(body.recipient_id) }];
      if (room === 'webhooks') {
        if (!acknowledged.has(second)) return refusal(404, 10015, 'Unknown Webhook');
        if (method === 'PATCH') acknowledged.set(second, body);
        return [200, { ...acknowledged.get(second), id: '1', channel_id: '2' }];
      }
      if (room !== 'channels' || last !== '') return refusal(404, 0, 'Not Found');
      if (second === '') return [200, channelOf(first)];
      return third === '' ? post(posted, first, body) : ofMessage(method, third, body);
    },
  };
}

/** The channel of direct messages with a member. */
export function directChannelOf(member: string): string {
  return `9${member}`;
}

function post(posted: PostedMessage[], channel: string, body: Recorded['body']): Answer {
  const same = body.enforce_nonce && posted.find((each) => each.body.nonce === body.nonce);
  const message = same || { id: String(Number(posted.at(-1)?.id ?? 0) + 1), channel, body };
  if (!same) posted.push(message);
  return [200, { id: message.id }];
}

function refusal(status: number, code: number, message: string): Answer {
  return [status, { code, message }];
}
