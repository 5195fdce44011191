import type { APIApplicationCommandOptionChoice } from 'discord.js';
import type { Form, Prompt } from '../../form.ts';
import type { DrawnMessage } from '../render/drawMessages.ts';
import type { Interaction } from './readInteraction.ts';

/** Whether the interaction is ours to answer now; otherwise somebody else did, or nobody can any more. */
export type Acknowledgement = 'ours' | 'taken';

export interface Deferring {
  readonly isPrivate: boolean;
  /** The message acted on stays until the reply takes its place. */
  readonly inPlace: boolean;
}

/** All that is ever sent in answer to something; all errors throw. Private is what can be. */
export interface ReplyApi {
  /** "… is thinking", for a reply that follows by `edit`. */
  defer(to: Interaction, how: Deferring): Promise<Acknowledgement>;
  /** A reply at once, seen only by the member where it can be. */
  tell(to: Interaction, message: DrawnMessage): Promise<Acknowledgement>;
  /** Replaces the deferred reply; may be sent several times, so it is. */
  edit(to: Interaction, message: DrawnMessage): Promise<void>;
  /** One more message below the reply; sent once, since twice would show twice. */
  follow(to: Interaction, message: DrawnMessage, isPrivate: boolean): Promise<void>;
  /** A new message instead of the deferred reply, where that one cannot be edited. */
  replace(to: Interaction, message: DrawnMessage, isPrivate: boolean): Promise<void>;
  /** Whether `follow` can show a message to the member alone. */
  readonly canFollowPrivately: boolean;
  /** A direct message where nothing else reaches the member; at most one in a while, and none beyond. */
  tellDirectly(to: Interaction, message: DrawnMessage): Promise<void>;
  /** Opens a thread below the reply, with the bot's own rights; returns its id. */
  openThread(to: Interaction, name: string): Promise<string>;
}

/** What an interaction can be answered with. Only the thread needs the bot's token. */
export interface InteractionApi extends ReplyApi {
  /** Opens a form. */
  prompt(to: Interaction, form: Prompt | Form, customId: string): Promise<Acknowledgement>;
  suggest(
    to: Interaction,
    choices: readonly APIApplicationCommandOptionChoice<string>[],
  ): Promise<Acknowledgement>;
}
