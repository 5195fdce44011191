import type { Reply } from '../../reply.ts';
import type { DrawContext } from '../render/drawMessages.ts';
import type { Interaction } from './readInteraction.ts';
import type { Deferring } from './replyApi.ts';

/** Something that a member has asked for and that the bot now answers. */
export interface InteractionTask extends Deferring {
  readonly interaction: Interaction;
  /** Names this use in the log and in an error line. */
  readonly id: string;
  /** Whose buttons the replies carry. */
  readonly command: string;
  /** The thread that an answer gets, named like its question or else like this, and who is told its id. */
  readonly thread?: { readonly name: string; onOpened(thread: string): Promise<void> } | undefined;
  /** Why there will be no reply; told to the member alone. */
  readonly refuse?: (() => Promise<Reply | undefined>) | undefined;
  readonly replies: (signal: AbortSignal) => AsyncIterable<Reply>;
}

/** Whom a reply to it may name. */
export function drawContextOf({ member, isMessage = false, asked }: Interaction): DrawContext {
  const actedOn = asked.kind === 'press' ? asked.asker : undefined;
  return { asker: member, actedOn, isBelowQuestion: isMessage };
}

/** For the log: where an admin finds what it is about. */
export function whereOf({ place }: Pick<Interaction, 'place'>): { server?: string; channel?: string } {
  if (place.kind === 'console') return {};
  return place.kind === 'server'
    ? { server: place.server, channel: place.channel }
    : { channel: place.channel };
}

/** The one name of a use, in every line of the log and in what members are told: short enough to be read out. */
export function referenceOf({ id, editedAtMs }: Pick<Interaction, 'id' | 'editedAtMs'>): string {
  const reference = BigInt(id).toString(36);
  return editedAtMs === undefined ? reference : `${reference}e${editedAtMs.toString(36)}`;
}

/** A snowflake of these years in base 36, and the time of an edit behind it. */
const REFERENCE = /^([\da-z]{8,13})(?:e[\da-z]{8})?$/u;

/** The id behind a reference; undefined where it is none. Of a slash command it names no message. */
export function snowflakeOf(reference: string): string | undefined {
  const digits = REFERENCE.exec(reference)?.[1];
  if (digits === undefined) return undefined;
  return String([...digits].reduce((id, digit) => id * 36n + BigInt(Number.parseInt(digit, 36)), 0n));
}
