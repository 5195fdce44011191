import {
  type APICheckboxGroupOption,
  type APIComponentInContainer,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { assertFormSendable, assertSendable, type MessageBody } from '../../src/discord/assertSendable.ts';

type FormParts = APIModalInteractionResponseCallbackData['components'];

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

const choice = (value = '1', label = 'One') => ({ value, label });
const menu = (options: ReturnType<typeof choice>[], more = {}): APIComponentInContainer => ({
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.StringSelect, custom_id: 'menu', options, ...more }],
});
const shown = (name: string): APIComponentInContainer => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});
const files = (names: string) => [...names].map((filename, id) => ({ id, filename }));

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
    ['4001 units of text', body([text('x'.repeat(2_000)), text('x'.repeat(2_001))])],
    [
      '41 components',
      body([text('x'), ...Array<APIComponentInContainer>(39).fill({ type: ComponentType.Separator })]),
    ],
    ['no text', body([row(['1'])])],
    ['6 components in a row', body([text('x'), row(['1', '2', '3', '4', '5', '6'])])],
    ['0 components in a row', body([text('x'), row([])])],
    ['81 units of a button’s label', body([text('x'), row(['1'], 'x'.repeat(81))])],
    ['one custom_id twice', body([text('x'), row(['1', '1'])])],
    ['one custom_id twice', body([text('x'), row(['1']), menu([choice()], { custom_id: '1' })])],
    ['101 units of a custom_id', body([text('x'), row(['1'.repeat(101)])])],
    ['26 choices', body([text('x'), menu(Array.from({ length: 26 }, (_, n) => choice(`${n}`)))])],
    ['0 choices', body([text('x'), menu([])])],
    ['101 units of a choice’s label', body([text('x'), menu([choice('1', 'x'.repeat(101))])])],
    ['101 units of a choice’s value', body([text('x'), menu([choice('1'.repeat(101))])])],
    ['one value in a menu twice', body([text('x'), menu([choice(), choice()])])],
    ['151 units of a placeholder', body([text('x'), menu([choice()], { placeholder: 'x'.repeat(151) })])],
    ['6 files', body([text('x')], { attachments: files('123456') })],
    ['not shown', body([text('x')], { attachments: files('1') })],
    ['not there', body([text('x'), shown('1')])],
    ['one file name twice', body([text('x'), shown('1'), shown('1')], { attachments: files('11') })],
    ['link previews', body([text('x')], { flags: 1 << 15 })],
    ['without the flag', body([text('x')], { flags: 1 << 2 })],
    ['mentions', body([text('x')], { allowed_mentions: { parse: ['users'] as never } })],
  ])('says %s', (problem, unsendable) => {
    expect(() => assertSendable(unsendable)).toThrow(problem);
  });
});

describe('assertFormSendable', () => {
  const input = { type: ComponentType.TextInput, custom_id: 'x', style: TextInputStyle.Short } as const;
  const form = (label: string, more: object = {}) => ({
    custom_id: 'x',
    title: 'x'.repeat(45),
    components: [{ type: ComponentType.Label, label, component: { ...input, ...more } } as const],
  });

  const parts = (...components: FormParts) => ({ custom_id: 'x', title: 'x', components });
  const labelled = (more: object, around: object = {}) =>
    ({ type: ComponentType.Label, label: 'x', ...around, component: { ...input, ...more } }) as const;
  const checked = (...options: APICheckboxGroupOption[]) =>
    ({
      type: ComponentType.Label,
      label: 'x',
      component: { type: ComponentType.CheckboxGroup, custom_id: 'x', options },
    }) as const;
  const channels = (most: number, ...ids: string[]) =>
    ({
      type: ComponentType.Label,
      label: 'x',
      component: {
        type: ComponentType.ChannelSelect,
        custom_id: 'x',
        max_values: most,
        default_values: ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const })),
      },
    }) as const;

  it('passes a form within all limits', () => {
    expect(() => assertFormSendable(form('x'.repeat(45), { max_length: 4_000 }))).not.toThrow();
  });

  it.each([
    ['46 units of a form’s title', { ...form('x'), title: 'x'.repeat(46) }],
    ['0 units of a form’s title', { ...form('x'), title: '' }],
    ['101 units of a custom_id', { ...form('x'), custom_id: 'x'.repeat(101) }],
    ['46 units of a label', form('x'.repeat(46))],
    ['4001 units to write', form('x', { max_length: 4_001 })],
    ['3 units written before', form('x', { max_length: 2, value: 'xxx' })],
    ['101 units of a hint', parts(labelled({}, { description: 'x'.repeat(101) }))],
    ['101 units of a custom_id', form('x', { custom_id: 'x'.repeat(101) })],
    ['6 parts of a form', parts(...'abcdef'.split('').map((custom_id) => labelled({ custom_id })))],
    ['4001 units of text', parts({ type: ComponentType.TextDisplay, content: 'x'.repeat(4_001) })],
    ['one custom_id twice', parts(labelled({}), labelled({}))],
    ['11 checks', parts(checked(...'abcdefghijk'.split('').map((value) => ({ value, label: 'x' }))))],
    ['101 units of a check’s label', parts(checked({ value: 'x', label: 'x'.repeat(101) }))],
    ['101 units of a check’s hint', parts(checked({ value: 'x', label: 'x', description: 'x'.repeat(101) }))],
    ['0 units of a check’s value', parts(checked({ value: '', label: 'x' }))],
    ['one value of a check twice', parts(checked({ value: 'x', label: 'x' }, { value: 'x', label: 'y' }))],
    ['2 things chosen', parts(channels(1, '1', '2'))],
  ])('says %s', (problem, unsendable) => {
    expect(() => assertFormSendable(unsendable)).toThrow(problem);
  });
});
