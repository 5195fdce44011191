// The faults that the soak plays: of Discord's REST routes, of its gateway, and of the model.
import type { Fault } from '../support/discord/planFaults.ts';
import type { DiscordDouble } from '../support/discord/startDiscordDouble.ts';
import { type ModelRequest, type Play, refuses, says, searchResults } from '../support/modelDouble.ts';

/** Of ten requests, one fails. */
export const FAULTY = 0.1;

export const EDIT_FAULTS: readonly Fault[] = [
  { status: 500 },
  { status: 502 },
  'cut',
  'done-cut',
  'hang',
  'done-hang',
  { status: 429, headers: { 'retry-after': '1' } },
  { status: 404, code: 10008 },
  { status: 404, code: 10015 },
  { status: 401, code: 50027 },
];
export const ACKNOWLEDGEMENT_FAULTS: readonly Fault[] = [
  { status: 500 },
  'cut',
  'done-cut',
  'hang',
  { status: 404, code: 10062 },
  { status: 429, headers: { 'retry-after': '4' } },
];

type LoseConnection = (gateway: DiscordDouble['gateway']) => void;

/** Ways in which a connection is lost; after each the bot comes back by itself. */
export const LOSSES: Readonly<Record<string, LoseConnection>> = {
  'a cut line': (gateway) => gateway.cut(),
  4000: (gateway) => gateway.close(4000),
  4009: (gateway) => gateway.close(4009),
  'op 7': (gateway) => gateway.raw('{"op":7,"d":null}'),
  'op 9': (gateway) => gateway.raw('{"op":9,"d":false}'),
  'a session that is gone': (gateway) => {
    gateway.forgetsSession = true;
    gateway.cut();
  },
  'missed heartbeats': (gateway) => {
    gateway.acknowledgesHeartbeats = false;
  },
};

const MODEL_FAULTS: readonly Play[] = [
  refuses(429, 'rate_limit_error'),
  refuses(529, 'overloaded_error'),
  (request, response) => says(quote(request), { breaks: 'stall' })(request, response),
  (request, response) => says(quote(request), { breaks: 'cut' })(request, response),
];
const REFUSED_KEY = refuses(401, 'authentication_error');

/** A model that quotes the first sentence that it is given, fails now and then, and once refuses the key. */
export function failingModel(isKeyRefused: () => boolean): Play {
  return (request, response) => {
    if (isKeyRefused()) return REFUSED_KEY(request, response);
    if (Math.random() < FAULTY) return pick(MODEL_FAULTS)(request, response);
    return says(quote(request))(request, response);
  };
}

/** A reply of one statement: the first sentence of the first paper. */
export function quote(request: ModelRequest) {
  const [result] = searchResults(request);
  return [{ text: result?.content[0]?.text ?? '', cites: [[result?.source ?? '', 0] as const] }];
}

export function pick<T>(from: readonly T[]): T {
  return from[Math.floor(Math.random() * from.length)] as T; // none of the lists is empty
}
