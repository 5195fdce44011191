// The contract of a command: a plain object that works on every surface.

import type { CheckClaims } from './answering/checkClaimsWith.ts';
import type { Refused, Waiting } from './answering/outcome.ts';
import type { AnswerQuestion } from './answering/pipeline.ts';
import type { OnStep } from './answering/step.ts';
import type { Collections } from './collections/collections.ts';
import type { Following } from './collections/following.ts';
import type { ChannelAccess, Filled, Form, Prompt } from './form.ts';
import type { Choice, Options, Values } from './option.ts';
import type { Reply } from './reply.ts';
import type { Sources } from './sources/sources.ts';
import type { State } from './state/state.ts';

/** Where a command is used. Ids are opaque to commands. */
export type Place =
  /** Each session is a conversation of its own; a script has none. The page of this machine is such a place, too. */
  | { readonly kind: 'console'; readonly session?: string; readonly isPage?: true }
  | { readonly kind: 'direct'; readonly channel: string }
  | {
      readonly kind: 'server';
      readonly server: string;
      readonly channel: string;
      /** Whether the channel is a thread: all that is asked there is one conversation. */
      readonly isThread?: boolean;
      /** Whether the member may change the server's settings, by the surface's own proof. */
      readonly mayManage: boolean;
      /** Whether the member may judge disputed citations; who may manage may. */
      readonly mayModerate?: boolean;
    };

/** Who sits at this machine: all surfaces of it are theirs, and their papers and answers are the same on each. */
export const LOCAL_MEMBER = 'console';

/** One use of a command. */
export interface Call<O extends Options = Options> {
  /** Names this use in the log and in an error line. */
  readonly id: string;
  readonly values: Values<O>;
  /** Who asks: opaque, stable over time. */
  readonly member: string;
  readonly place: Place;
  /** Whether only the member sees the replies. */
  readonly isPrivate?: boolean;
  /** What the member wrote into the prompt of an action. */
  readonly written?: string;
  /** What the member filled in, where the command opened a form. */
  readonly filled?: Filled;
  /** Where the surface may not write on this server; undefined where that cannot be found out in time. */
  readonly findAccess?: () => Promise<readonly ChannelAccess[] | undefined>;
  /** Called with each step that leads to an answer; for a surface that shows them. */
  readonly onStep?: OnStep;
  /** Aborts when the member need not be answered any more or the time is over. */
  readonly signal: AbortSignal;
}

/** What each place may have of its own, and ask for. */
export interface AddingLimits {
  readonly papers: number;
  /** Of all its papers together, as text. */
  readonly megabytes: number;
  /** Of one file. */
  readonly fileMegabytes: number;
  /** Papers that are looked up elsewhere. */
  readonly dailyLookUps: number;
}

/** What commands may use. */
export interface Services {
  /** Which papers a call sees. */
  readonly collections: Collections;
  /** Where papers are fetched from. */
  readonly sources: Sources;
  readonly addingLimits: AddingLimits;
  /** Sources whose papers come by themselves. */
  readonly following: Following;
  readonly answerQuestion: AnswerQuestion<Refused, Waiting>;
  readonly checkClaims: CheckClaims;
  /** Does what counts as a question without being one, unless the quotas are used up or too many wait. */
  limit<R>(by: Call, work: () => Promise<R>, onLongWait?: (ms: number) => void): Promise<R | Refused>;
  readonly state: State;
}

export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly description: string;
  readonly options: O;
  /**
   * The replies, the newest replacing the one before; the last is final. Expected outcomes are replies;
   * an error throws, and the surface says so.
   */
  run(call: Call<O>, services: Services): AsyncIterable<Reply>;
  /** Only for who may manage the server, or moderate it: the surface refuses everybody else, its actions included. */
  readonly onlyFor?: 'managers' | 'moderators';
  /** Offered in the menu of every message, whose text fills the option; the replies are private. */
  readonly onMessage?: { readonly label: string; readonly option: string };
  /** Answers a message that a member forwards to the bot without adding words of their own. */
  readonly onForwarded?: (text: string, call: Call, services: Services) => AsyncIterable<Reply>;
  /** Opened instead of a reply, where the surface has forms; what is filled in goes to the action of this name. */
  readonly form?: CommandForm;
  /** Whether only the member sees the replies; known before the first one. Default: everybody sees them. */
  readonly isPrivate?: (values: Values<O>) => boolean;
  /** Up to `MAX_CHOICES` suggestions for the option that is being typed; what is much used where it is typed comes first. */
  complete?(
    typed: string,
    services: Services,
    by: Pick<Call, 'member' | 'place'>,
  ): Promise<readonly Choice[]>;
  /** What a reply's actions do, by name. */
  readonly actions?: Readonly<Record<string, ActionHandler>>;
}

export interface CommandForm {
  readonly action: string;
  open(call: Call, services: Services): Promise<Form>;
}

export interface ActionHandler {
  /** Whether only the member who acts sees the replies; `same`: who sees the message acted on. */
  readonly isPrivate: boolean | 'same';
  /** The reply takes the place of the message acted on, so only the member who asked for that one may act. */
  readonly inPlace?: boolean;
  /** A form that is shown first; what the member writes arrives as `call.written`. */
  readonly prompt?: Prompt;
  /** Asked before a reply that everybody sees: why there will be none, told to the member alone. */
  refuse?(value: string, call: Call, services: Services): Promise<Reply | undefined>;
  run(value: string, call: Call, services: Services): AsyncIterable<Reply>;
}

/** Whether the member's rights in this place are enough for the command. */
export function mayUse({ onlyFor }: Pick<Command, 'onlyFor'>, place: Place): boolean {
  if (!onlyFor) return true;
  if (place.kind !== 'server') return false;
  return onlyFor === 'managers' ? place.mayManage : place.mayModerate === true;
}

/** Whether a call may change which papers its place sees: everybody their own shelf, on a server who may manage it. */
export function mayCurate(place: Place): boolean {
  return place.kind !== 'server' || place.mayManage;
}

/** Closes a command over its own options, so that `call.values` has their types. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command; // a surface fills `values` from `options`, so the types agree by construction
}
