// The door of everything that is sent: it throws where Discord would answer 400, or mention somebody. The limits lie
// across fields, so that Discord's schema does not state them.
import {
  type APIActionRowComponent,
  type APICheckboxGroupComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  MessageFlags,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody as WebhookEdit,
} from 'discord.js';
import { MAX_CHOICES } from '../reply.ts';
import * as limits from './messageLimits.ts';

/** A message as it is sent: without link previews, and notifying nobody but the member who waits for it. */
export type MessageBody = ContainerBody | PlainBody;

/** Usually: one container, and the buttons and menus below it. */
export interface ContainerBody {
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: readonly []; readonly users?: readonly [string] };
  readonly components: readonly [
    APIContainerComponent,
    ...APIActionRowComponent<APIComponentInMessageActionRow>[],
  ];
  readonly attachments?: NonNullable<WebhookEdit['attachments']>;
}

/** Text alone, for places where Discord accepts no components. */
export interface PlainBody {
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly content: string;
}

type Nested = ReturnType<typeof childrenOf>[number] | APIComponentInContainer;
type Select = Extract<Nested, { type: ComponentType.StringSelect }>;
type Button = Extract<Nested, { type: ComponentType.Button }>;
type Row = Extract<Nested, { type: ComponentType.ActionRow }>;

/** Gives the message back if it can be sent. */
export function assertSendable<Body extends MessageBody>(message: Body): Body {
  demand((message.flags & MessageFlags.SuppressEmbeds) !== 0, 'link previews are not suppressed');
  demand(message.allowed_mentions.parse.length === 0, 'mentions are allowed');
  const { users = [] } = 'components' in message ? message.allowed_mentions : {};
  demand(users.length <= 1 && users.every((id) => /^\d{1,20}$/u.test(id)), 'more than one member is rung');
  if ('components' in message) assertContainer(message);
  else assertContent(message);
  return message;
}

function assertContent({ flags, content }: PlainBody): void {
  within('units of content', content.length, [1, limits.MAX_CONTENT]);
  demand((flags & MessageFlags.IsComponentsV2) === 0, 'content beside the flag for components');
}

function assertContainer({ flags, components, attachments = [] }: ContainerBody): void {
  const [container, ...rows] = components;
  const nested = [...container.components, ...rows].flatMap((each) => [each, ...childrenOf(each)]);
  const text = nested.reduce((sum, each) => sum + textOf(each), 0);
  within('components', 1 + nested.length, [1, limits.MAX_COMPONENTS]);
  demand(text > 0, 'no text: an empty message cannot be sent');
  within('units of text', text, [1, limits.MAX_TEXT]);
  demand((flags & MessageFlags.IsComponentsV2) !== 0, 'components without the flag for them');
  nested.forEach(assertComponent);
  assertDistinct(
    'custom_id',
    nested.flatMap((each) => ('custom_id' in each ? [each.custom_id] : [])),
  );
  assertFiles(nested, attachments);
}

/** The same for a form. */
export function assertFormSendable(
  form: APIModalInteractionResponseCallbackData,
): APIModalInteractionResponseCallbackData {
  within('units of a form’s title', form.title.length, [1, limits.MAX_FORM_TITLE]);
  within('units of a custom_id', form.custom_id.length, [1, limits.MAX_CUSTOM_ID]);
  within('parts of a form', form.components.length, [1, limits.MAX_FORM_PARTS]);
  for (const each of form.components) {
    if (each.type === ComponentType.TextDisplay)
      within('units of text', each.content.length, [1, limits.MAX_TEXT]);
    if (each.type === ComponentType.Label) assertLabel(each);
  }
  assertDistinct(
    'custom_id',
    form.components.flatMap((each) => (each.type === ComponentType.Label ? [each.component.custom_id] : [])),
  );
  return form;
}

function assertLabel({ label, description, component }: APILabelComponent): void {
  within('units of a label', label.length, [1, limits.MAX_FORM_LABEL]);
  within('units of a hint', description?.length ?? 1, [1, limits.MAX_FORM_HINT]);
  within('units of a custom_id', component.custom_id.length, [1, limits.MAX_CUSTOM_ID]);
  if (component.type === ComponentType.TextInput) assertTextInput(component);
  if (component.type === ComponentType.CheckboxGroup) assertChecks(component);
  if (component.type === ComponentType.ChannelSelect || component.type === ComponentType.RoleSelect)
    within('things chosen', component.default_values?.length ?? 0, [0, component.max_values ?? 1]);
}

function assertTextInput({ max_length: most = 1, value = '' }: APITextInputComponent): void {
  within('units to write', most, [1, limits.MAX_WRITTEN]);
  within('units written before', value.length, [0, most]);
}

function assertChecks({ options }: APICheckboxGroupComponent): void {
  within('checks', options.length, [1, limits.MAX_CHECKS]);
  for (const { label, value, description = '' } of options) {
    within('units of a check’s label', label.length, [1, limits.MAX_CHECK_TEXT]);
    within('units of a check’s hint', description.length, [0, limits.MAX_CHECK_TEXT]);
    within('units of a check’s value', value.length, [1, limits.MAX_CHECK_TEXT]);
  }
  assertDistinct(
    'value of a check',
    options.map(({ value }) => value),
  );
}

function assertComponent(component: Nested): void {
  if (component.type === ComponentType.ActionRow) assertRow(component);
  if (component.type === ComponentType.Button) assertButton(component);
  if (component.type === ComponentType.StringSelect) assertSelect(component);
  if ('custom_id' in component)
    within('units of a custom_id', component.custom_id.length, [1, limits.MAX_CUSTOM_ID]);
}

function assertRow({ components }: Row): void {
  const isMenu = components.some(({ type }) => type !== ComponentType.Button);
  within('components in a row', components.length, [1, isMenu ? 1 : limits.MAX_BUTTONS_IN_ROW]);
}

function assertButton(button: Button): void {
  const label = 'label' in button ? (button.label ?? '') : '';
  within('units of a button’s label', label.length, [1, limits.MAX_BUTTON_LABEL]);
}

function assertSelect({ options, placeholder = '' }: Select): void {
  within('choices', options.length, [1, MAX_CHOICES]);
  within('units of a placeholder', placeholder.length, [0, limits.MAX_PLACEHOLDER]);
  for (const { label, value } of options) {
    within('units of a choice’s label', label.length, [1, limits.MAX_CHOICE_LABEL]);
    within('units of a choice’s value', value.length, [1, limits.MAX_CHOICE_VALUE]);
  }
  assertDistinct(
    'value in a menu',
    options.map(({ value }) => value),
  );
}

/** Each file is shown, and each one that is shown is there. */
function assertFiles(
  nested: readonly Nested[],
  attachments: NonNullable<ContainerBody['attachments']>,
): void {
  const names = attachments.map(({ filename }) => filename ?? '');
  const shown = nested.flatMap((each) => (each.type === ComponentType.File ? [each.file.url] : []));
  within('files', names.length, [0, limits.MAX_FILES]);
  assertDistinct('file name', names);
  const addresses = names.map((name) => `attachment://${name}`);
  demand(shown.toSorted().join() === addresses.toSorted().join(), 'files that are not shown, or not there');
}

function childrenOf(component: APIComponentInContainer) {
  return 'components' in component ? component.components : [];
}

function textOf(component: Nested): number {
  return component.type === ComponentType.TextDisplay ? component.content.length : 0;
}

function assertDistinct(what: string, values: readonly string[]): void {
  const [repeated] = values.filter((each, index) => values.indexOf(each) !== index);
  demand(repeated === undefined, `one ${what} twice: ${repeated}`);
}

function within(what: string, amount: number, [least, most]: readonly [least: number, most: number]): void {
  demand(amount >= least && amount <= most, `${amount} ${what}: at least ${least} and at most ${most}`);
}

function demand(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new RangeError(`not sendable to Discord: ${problem}`);
}
