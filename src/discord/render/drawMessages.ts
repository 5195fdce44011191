import { type APIComponentInContainer, ComponentType, MessageFlags } from 'discord.js';
import { defined } from '../../defined.ts';
import { cutText } from '../../presenting/cutText.ts';
import { type Look, lookOf, type Reply } from '../../reply.ts';
import { assertSendable, type ContainerBody, type MessageBody } from '../assertSendable.ts';
import { MAX_CONTENT, MAX_FILES, MAX_TEXT } from '../messageLimits.ts';
import { type Block, type MessagePage, packPages } from './block.ts';
import { drawControls } from './drawControls.ts';
import { type DrawnFile, drawParts } from './drawParts.ts';
import { escapeText, plainLine } from './escapeText.ts';

/** Beside the reply itself, an app that only the member has installed may send this many (Discord's limit is 5). */
const MAX_MESSAGES = 5;
const MAX_QUESTION = 300;
const LEFT_OUT = '\n\n-# The rest is too long for Discord. A narrower question gets a shorter answer.';
const NOTHING = 'There is nothing to show.';

export interface DrawnMessage<Body extends MessageBody = MessageBody> {
  readonly body: Body;
  readonly files: readonly DrawnFile[];
}

type Container = DrawnMessage<ContainerBody>;

export interface DrawContext {
  /** The member whom the reply names, where it says so. */
  readonly asker?: string;
  /** The member whose request the message that was acted on answers: told, where the reply says so. */
  readonly actedOn?: string | undefined;
  /** Whether it stands below the message that asks. */
  readonly isBelowQuestion?: boolean;
}

/**
 * A reply as one to five messages, in order; buttons and files are on the last one. `command` is whose buttons they
 * are. Throws where no message can be made of it that Discord would take.
 */
export function drawMessages(
  reply: Reply,
  command: string,
  context: DrawContext = {},
): readonly [Container, ...Container[]] {
  const { blocks: drawn, files: all } = drawParts(reply);
  const files = all.slice(0, MAX_FILES);
  const blocks = [...drawContext(reply, context), ...drawn];
  const [first = { body: files.length > 0 ? 'In the file below.' : NOTHING, notes: '' }, ...rest] = endPages(
    packPages(blocks, MAX_TEXT - LEFT_OUT.length),
  );
  const rows = drawControls(reply, command);
  const accent = accentOf(reply);
  const told = reply.tellsAsker ? context.actedOn : undefined;
  const everywhere = drawControls(
    { actions: reply.actions?.filter((action) => action.isOnEveryPage) },
    command,
  );
  const draw = (page: MessagePage, index: number) =>
    drawMessage(
      page,
      index === rest.length
        ? { rows, files, accent, told: rest.length === 0 ? told : undefined }
        : { rows: everywhere, files: [], accent, told: index === 0 ? told : undefined },
    );
  return [draw(first, 0), ...rest.map((page, index) => draw(page, index + 1))];
}

/** Who asked, where the reply names them, and what, where nobody would see it. A mention is drawn and rings nobody but who waits. */
function drawContext(
  { namesAsker, tellsAsker, question }: Reply,
  { asker, actedOn, isBelowQuestion }: DrawContext,
): readonly Block[] {
  const name = namesAsker && asker !== undefined ? [`-# Asked by <@${asker}>`] : [];
  const to = tellsAsker && actedOn !== undefined ? [`-# For <@${actedOn}>`] : [];
  const isAsked = question !== undefined && plainLine(question) !== '' && !isBelowQuestion;
  const asked = isAsked ? [`-# ${escapeText(cutText(plainLine(question), MAX_QUESTION))}`] : [];
  const lines = [...name, ...to, ...asked];
  return lines.length > 0 ? [{ text: lines.join('\n'), notes: [], after: '' }] : [];
}

/** A reply as words alone, cut to one message far below all limits: no buttons, no files, no links. */
export function drawShortMessage(reply: Reply): Container {
  const limit = MAX_CONTENT - LEFT_OUT.length - 2;
  const [page = { body: NOTHING, notes: '' }, ...rest] = packPages(drawParts(reply).blocks, limit);
  const body = rest.length > 0 ? page.body + LEFT_OUT : page.body;
  return drawMessage(
    { body: withoutLinks(body), notes: withoutLinks(page.notes) },
    {
      rows: [],
      files: [],
      accent: accentOf(reply),
    },
  );
}

/** Of titles and markers, as they are drawn. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[(\[\d+\]|(?:\\.|[^\]\\])*)\]\(<[^>]*>\)/gu, '$1');
}

function endPages(pages: readonly MessagePage[]): readonly MessagePage[] {
  if (pages.length <= MAX_MESSAGES) return pages;
  return pages
    .slice(0, MAX_MESSAGES)
    .map((page, index) => (index === MAX_MESSAGES - 1 ? { ...page, body: page.body + LEFT_OUT } : page));
}

/** The colour of the container's edge, which can be seen from afar. No two are told apart by red and green alone. */
const COLOURS: Readonly<Record<Look, number>> = {
  supported: 0x2e8b57,
  contradicted: 0xc0392b,
  mixed: 0x8e5fb0,
  nearest: 0xd4b106,
  'not-found': 0x7f8c8d,
  'not-said': 0xe07b30,
  unclear: 0x3b82c4,
  failed: 0xeb6fa5,
};

function accentOf(reply: Reply): number | undefined {
  const look = lookOf(reply);
  return look && COLOURS[look];
}

interface Around {
  /** Below the container: inside, its edges would take the width that four buttons need on a phone. */
  readonly rows: ReturnType<typeof drawControls>;
  readonly files: readonly DrawnFile[];
  readonly accent: number | undefined;
  /** The one member who is rung. */
  readonly told?: string | undefined;
}

function drawMessage({ body: text, notes }: MessagePage, { rows, files, accent, told }: Around): Container {
  const components: APIComponentInContainer[] = [{ type: ComponentType.TextDisplay, content: text }];
  if (notes) {
    components.push({ type: ComponentType.Separator }, { type: ComponentType.TextDisplay, content: notes });
  }
  for (const { name } of files) {
    components.push({ type: ComponentType.File, file: { url: `attachment://${name}` } });
  }
  const body: ContainerBody = {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    allowed_mentions: {
      parse: [],
      ...defined({ users: told === undefined ? undefined : ([told] as const) }),
    },
    components: [
      {
        type: ComponentType.Container,
        ...defined({ accent_color: accent }),
        components,
      },
      ...rows,
    ],
    ...defined({ attachments: files.length > 0 ? files.map(attachment) : undefined }),
  };
  return { files, body: assertSendable(body) };
}

function attachment({ name }: DrawnFile, id: number) {
  return { id: String(id), filename: name };
}
