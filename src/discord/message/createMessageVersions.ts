import type { Interaction, InteractionData } from '../interaction/readInteraction.ts';
import type { ReplyApi } from '../interaction/replyApi.ts';
import type { DiscordClock } from '../rest/discordClock.ts';

/** A message as it stands now, to be answered where the one before the edit was. */
export interface MessageVersion {
  readonly message: Interaction;
  readonly api: ReplyApi;
  /** Aborts when the message is edited once more. */
  readonly superseded: AbortSignal;
  /** Resolves once the answer to what stood there before is over. */
  readonly before: Promise<void>;
  /** To be called when this one is. */
  over(): void;
}

interface KnownVersion extends Pick<MessageVersion, 'api'> {
  readonly text: string;
  readonly asked: InteractionData;
  readonly editedAtMs: number;
  readonly superseding: AbortController;
  readonly isOver: Promise<void>;
}

/** Later edits of older messages are answered like new ones. */
const MOST_REMEMBERED = 1_000;
/** Discord tells of a message again for other reasons than an edit, with the time of the latest one. */
const JUST_EDITED_MS = 60_000;

/** Tells what there is to answer of messages and of their edits: each text once, and of several the newest. */
export function createMessageVersions(messageApi: () => ReplyApi, clock: Pick<DiscordClock, 'now'>) {
  const known = new Map<string, KnownVersion>();
  return function begin(message: Interaction): MessageVersion | undefined {
    const { id, asked, editedAtMs = 0 } = message;
    const last = known.get(id);
    const text = textOf(asked);
    if (last ? editedAtMs <= last.editedAtMs || text === last.text : isOld(message, clock)) return undefined;
    last?.superseding.abort();
    let over = () => {};
    const isOver = new Promise<void>((resolve) => {
      over = resolve;
    });
    const api = last?.api ?? messageApi();
    const version: KnownVersion = {
      ...{ api, text, editedAtMs, isOver },
      superseding: new AbortController(),
      asked: goOn(last?.asked, asked),
    };
    known.delete(id); // so that the oldest come first
    known.set(id, version);
    if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
    return {
      ...{ api, over },
      message: { ...message, asked: version.asked },
      superseded: version.superseding.signal,
      before: last?.isOver ?? Promise.resolve(),
    };
  };
}

function isOld({ editedAtMs }: Interaction, clock: Pick<DiscordClock, 'now'>): boolean {
  return editedAtMs !== undefined && clock.now() - editedAtMs > JUST_EDITED_MS;
}

function textOf(asked: InteractionData): string {
  if (asked.kind === 'forwarded') return asked.text;
  if (asked.kind === 'press') return asked.written ?? '';
  return asked.kind === 'command' ? String(asked.options[0]?.value ?? '') : '';
}

/** Of an edited message Discord may not tell again what it replies to. */
function goOn(last: InteractionData | undefined, asked: InteractionData): InteractionData {
  return last?.kind === 'press' && asked.kind === 'command' ? { ...last, written: textOf(asked) } : asked;
}
