import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
  type RESTPatchAPIWebhookWithTokenMessageJSONBody as WebhookEdit,
} from 'discord.js';

/** Components of a message, nested ones counted (Discord's component reference). */
const MAX_COMPONENTS = 40;
/** Over all text displays of a message together. */
export const MAX_TEXT = 4_000;
const MAX_BUTTONS_IN_ROW = 5;
const MAX_BUTTON_LABEL = 80;

/** A message as we always send it: one container, mentioning nobody, previewing nothing. */
export interface MessageBody {
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly components: readonly [APIContainerComponent];
  readonly attachments?: NonNullable<WebhookEdit['attachments']>;
}

/** Throws where Discord would answer 400, or mention somebody: limits across fields that its schema does not state. */
export function assertSendable({ flags, allowed_mentions, components }: MessageBody): void {
  const [container] = components;
  const nested = container.components.flatMap((each) => [each, ...childrenOf(each)]);
  const text = nested.reduce((sum, each) => sum + textOf(each), 0);
  demand(1 + nested.length <= MAX_COMPONENTS, `${1 + nested.length} of at most ${MAX_COMPONENTS} components`);
  demand(text > 0, 'no text: an empty message cannot be sent');
  demand(text <= MAX_TEXT, `${text} of at most ${MAX_TEXT} units of text`);
  demand((flags & MessageFlags.IsComponentsV2) !== 0, 'components without the flag for them');
  demand((flags & MessageFlags.SuppressEmbeds) !== 0, 'link previews are not suppressed');
  demand(allowed_mentions.parse.length === 0, 'mentions are allowed');
  for (const each of container.components) if (each.type === ComponentType.ActionRow) assertRow(each);
}

function assertRow(row: Extract<APIComponentInContainer, { type: ComponentType.ActionRow }>): void {
  const buttons = row.components.filter((each) => each.type === ComponentType.Button);
  demand(
    row.components.length >= 1 && buttons.length <= MAX_BUTTONS_IN_ROW,
    `${buttons.length} buttons in a row of 1 to ${MAX_BUTTONS_IN_ROW}`,
  );
  for (const button of buttons) {
    const label = 'label' in button ? (button.label ?? '') : '';
    demand(
      label.length >= 1 && label.length <= MAX_BUTTON_LABEL,
      `a button label of ${label.length} of 1 to ${MAX_BUTTON_LABEL} units`,
    );
  }
  const ids = buttons.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
  demand(new Set(ids).size === ids.length, 'two buttons with one custom_id');
}

type Nested = ReturnType<typeof childrenOf>[number] | APIComponentInContainer;

function childrenOf(component: APIComponentInContainer) {
  return 'components' in component ? component.components : [];
}

function textOf(component: Nested): number {
  return component.type === ComponentType.TextDisplay ? component.content.length : 0;
}

function demand(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new RangeError(`not sendable to Discord: ${problem}`);
}
