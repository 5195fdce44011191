import { isDeepStrictEqual } from 'node:util';
import { type APIComponentInContainer, ComponentType, MessageFlags } from 'discord.js';
import { cutText } from '../../presenting/cutText.ts';
import type { Part, Reply } from '../../reply.ts';
import { assertSendable, type ContainerBody, type PlainBody } from '../assertSendable.ts';
import { MAX_CONTENT } from '../messageLimits.ts';
import { MAX_PLAIN_TEXT } from './block.ts';
import { type DrawContext, type DrawnMessage, drawMessages, drawShortMessage } from './drawMessages.ts';

/** One form of a reply: its messages from top to bottom. */
export type ReplyForm = readonly [DrawnMessage, ...DrawnMessage[]];

/**
 * A reply from its usual form to the plainest, for when Discord refuses one: with its files, with their text instead,
 * as words alone without buttons and links, and as a message without components.
 */
export function* replyForms(reply: Reply, command: string, context: DrawContext = {}): Generator<ReplyForm> {
  const usual = drawMessages(reply, command, context);
  yield usual;
  if (hasFiles(usual)) yield drawMessages(withTextOfFiles(reply), command, context);
  const short = drawShortMessage(reply);
  if (!isDeepStrictEqual(short.body, usual[0].body)) yield [short];
  yield [{ body: asContent(short.body), files: [] }];
}

export function hasFiles(form: ReplyForm): boolean {
  return form.some(({ files }) => files.length > 0);
}

export function isPlainForm([first]: ReplyForm): boolean {
  return 'content' in first.body;
}

const REFUSED_FILE: Part = {
  kind: 'note',
  text: 'Discord did not take this as a file, so it stands here as text.',
};

function withTextOfFiles(reply: Reply): Reply {
  const parts = reply.parts.flatMap((part): readonly Part[] => {
    if (part.kind === 'file') return [REFUSED_FILE, ...inPieces(part.text)];
    return part.kind === 'verbatim' ? inPieces(part.text) : [part];
  });
  return { ...reply, parts };
}

/** Whole lines, as many as one block of a message holds. */
function inPieces(text: string): readonly Part[] {
  const pieces: string[] = [];
  for (const line of text.replaceAll('```', "'''").split('\n').flatMap(cutLine)) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + line.length >= MAX_PLAIN_TEXT) pieces.push(line);
    else pieces[pieces.length - 1] = `${last}\n${line}`;
  }
  return pieces.filter((piece) => piece.trim() !== '').map((piece) => ({ kind: 'verbatim', text: piece }));
}

function cutLine(line: string): readonly string[] {
  return line.match(new RegExp(`.{1,${MAX_PLAIN_TEXT}}`, 'gu')) ?? [''];
}

function asContent({ components: [container] }: ContainerBody): PlainBody {
  const content = cutText(container.components.flatMap(textOf).join('\n'), MAX_CONTENT);
  return assertSendable({
    content,
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  });
}

function textOf(component: APIComponentInContainer): readonly string[] {
  return component.type === ComponentType.TextDisplay ? [component.content] : [];
}
