// Papers that are handed over on the page: by id or link, or as a file.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Call } from '../command.ts';
import type { GivenFile } from '../option.ts';
import type { Visits } from './visits.ts';
import type { AnswerWish, WebParts } from './webParts.ts';

const BYTES_PER_MEGABYTE = 2 ** 20;
/** What a form needs besides its file. */
const MAX_FIELDS_BYTES = 64 * 1024;

const COMMAND = 'add';

export function addRoute(
  { services: { addingLimits } }: Pick<WebParts, 'services'>,
  visits: Visits,
  answer: AnswerWish,
): Hono {
  const maxSize = addingLimits.fileMegabytes * BYTES_PER_MEGABYTE + MAX_FIELDS_BYTES;
  const tooLarge = `That file is larger than ${addingLimits.fileMegabytes} MB: split it.`;
  return new Hono().post(
    '/add',
    bodyLimit({ maxSize, onError: (context) => context.text(tooLarge, 413) }),
    async (context) => {
      const { what, file, visit } = await context.req.parseBody();
      const given = file instanceof File && file.name !== '' ? fileOf(file) : undefined;
      const text = typeof what === 'string' ? what.trim() : '';
      const values = { what: text || undefined, file: given } as Call['values']; // the command's own options
      const asked = `/${COMMAND} ${[text, given?.name ?? ''].filter(Boolean).join(' ')}`.trim();
      const id = typeof visit === 'string' ? visit : '';
      return answer(context, { use: COMMAND, values, asked }, visits.find(id));
    },
  );
}

function fileOf(file: File): GivenFile {
  return {
    name: file.name,
    bytes: file.size,
    async read(maxBytes) {
      if (file.size > maxBytes)
        return { problem: `larger than ${Math.floor(maxBytes / BYTES_PER_MEGABYTE)} MB. Split it.` };
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}
