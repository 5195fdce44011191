// What a reply that the bot sent offers, and what it says at once.
import { vi } from 'vitest';
import type { SentInteraction } from './interactions.ts';
import type { RunningBot } from './runBot.ts';

/** What the bot said to the interaction at once. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the bot sent; a test says what it expects of it
export async function called(bot: RunningBot, interaction: SentInteraction): Promise<any> {
  bot.send(interaction);
  return vi.waitUntil(() => bot.callbacks(interaction)[0]?.body, { timeout: 8_000, interval: 5 });
}

/** The custom ids of the buttons and menus by the name of their action, those in the menu *More…* among them. */
export function buttonsOf(body: unknown): Record<string, string> {
  const shown = JSON.stringify(body);
  const ids = [...shown.matchAll(/"custom_id":"(\w+:(\w+):[^"]*)"/gu)];
  const [, command] = /"custom_id":"(\w+):\*:"/u.exec(shown) ?? [];
  const more = command === undefined ? [] : [...shown.matchAll(/"value":"((\w+):[^"]*)"/gu)];
  return Object.fromEntries([
    ...ids.map(([, id = '', name = '']) => [name, id]),
    ...more.map(([, choice = '', name = '']) => [name, `${command}:${choice}`]),
  ]);
}

/** The value of the first, or a later, choice of the menu. */
export function optionOf(body: unknown, place = 0): string {
  return optionsIn(body)[place]?.value ?? '';
}

function optionsIn(shown: unknown): readonly { readonly value: string }[] {
  if (Array.isArray(shown)) return shown.flatMap(optionsIn);
  if (typeof shown !== 'object' || shown === null) return [];
  const { options, components } = shown as { options?: { value: string }[]; components?: unknown };
  return options ?? optionsIn(components);
}
