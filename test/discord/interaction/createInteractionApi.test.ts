import type { REST } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { createInteractionApi } from '../../../src/discord/interaction/createInteractionApi.ts';
import { readInteraction } from '../../../src/discord/interaction/readInteraction.ts';
import type { InteractionApi } from '../../../src/discord/interaction/replyApi.ts';
import { createMessageApi } from '../../../src/discord/message/createMessageApi.ts';
import { drawMessages } from '../../../src/discord/render/drawMessages.ts';
import { line } from '../../support/discord/commands.ts';
import { slashCommand } from '../../support/discord/interactions.ts';

const [MESSAGE] = drawMessages(line('x'), 'ask');
/** With a mention, which nothing that draws would allow. */
const UNSENDABLE = { ...MESSAGE, body: { ...MESSAGE.body, allowed_mentions: { parse: ['users'] as never } } };

function apis() {
  const send = vi.fn(async () => ({ id: '1' }));
  const rest = { post: send, patch: send } as unknown as REST; // all that is used
  const to = readInteraction(slashCommand('ask'));
  if (!to) throw new Error('The interaction of the test cannot be read.');
  const direct = { tellDirectly: async () => {} };
  return { api: createInteractionApi(rest, direct), messages: createMessageApi(rest, direct), send, to };
}

describe('what leaves for Discord', () => {
  it.each(['tell', 'edit', 'follow', 'replace'] as const)('passes the door when it is to %s', async (way) => {
    const { api, messages, send, to } = apis();
    for (const each of [api, messages]) {
      const call = async () => each[way](to, UNSENDABLE, false);
      await expect(call()).rejects.toThrow('mentions are allowed');
    }
    expect(send).not.toHaveBeenCalled();
  });

  it('passes the door when it is a form', async () => {
    const { api, send, to } = apis();
    const call = async (of: InteractionApi) =>
      of.prompt(to, { title: '', label: 'L', maxLength: 1 }, 'ask:follow:1');
    await expect(call(api)).rejects.toThrow('form’s title');
    expect(send).not.toHaveBeenCalled();
  });
});
