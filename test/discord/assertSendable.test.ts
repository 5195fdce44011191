import { type APIComponentInContainer, ButtonStyle, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { assertSendable, type MessageBody } from '../../src/discord/assertSendable.ts';

const FLAGS = (1 << 15) | (1 << 2);
const text = (content: string): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content });
const row = (ids: readonly string[], label = 'Go'): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components: ids.map((custom_id) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label,
    custom_id,
  })),
});

function body(components: APIComponentInContainer[], more: Partial<MessageBody> = {}): MessageBody {
  return {
    flags: FLAGS,
    allowed_mentions: { parse: [] },
    components: [{ type: ComponentType.Container, components }],
    ...more,
  };
}

describe('assertSendable', () => {
  it('passes a message within all limits', () => {
    const most = [text('x'.repeat(4_000)), row(['1', '2', '3', '4', '5'], 'x'.repeat(80))];
    expect(() => assertSendable(body(most))).not.toThrow();
  });

  it.each<[string, MessageBody]>([
    ['4001 of at most 4000', body([text('x'.repeat(2_000)), text('x'.repeat(2_001))])],
    [
      '41 of at most 40 components',
      body([text('x'), ...Array<APIComponentInContainer>(39).fill({ type: ComponentType.Separator })]),
    ],
    ['no text', body([row(['1'])])],
    ['6 buttons', body([text('x'), row(['1', '2', '3', '4', '5', '6'])])],
    ['0 buttons', body([text('x'), row([])])],
    ['a button label of 81', body([text('x'), row(['1'], 'x'.repeat(81))])],
    ['two buttons with one custom_id', body([text('x'), row(['1', '1'])])],
    ['link previews', body([text('x')], { flags: 1 << 15 })],
    ['without the flag', body([text('x')], { flags: 1 << 2 })],
    ['mentions', body([text('x')], { allowed_mentions: { parse: ['users'] as never } })],
  ])('says %s', (problem, unsendable) => {
    expect(() => assertSendable(unsendable)).toThrow(problem);
  });
});
