import type { Reply } from '../../reply.ts';
import { drawMessages } from '../render/drawMessages.ts';
import { drawComponents } from './drawComponents.ts';

/** The messages that Discord would show of a reply, as HTML with every text escaped. `command`: whose buttons they are. */
export function drawAsDiscord(reply: Reply, command: string): readonly string[] {
  return drawMessages(reply, command).map(({ body, files }) => drawComponents(body.components, files));
}
