import type { Command, Services } from '../../command.ts';
import { cutText } from '../../presenting/cutText.ts';
import { MAX_CHOICES } from '../../reply.ts';
import { MAX_CHOICE_LABEL, MAX_CHOICE_VALUE, MAX_GIVEN } from '../messageLimits.ts';
import { plainLine } from '../render/plainText.ts';
import type { Interaction, InteractionData } from './readInteraction.ts';

interface Choosing {
  readonly commands: readonly Command[];
  readonly services: Services;
}

/** What the member may mean, as Discord wants it; nothing for a command that suggests nothing. */
export async function suggestChoices(
  { name, options }: Extract<InteractionData, { kind: 'complete' }>,
  by: Pick<Interaction, 'member' | 'place'>,
  { commands, services }: Choosing,
): Promise<readonly { name: string; value: string }[]> {
  const command = commands.find((each) => each.name === name);
  const typed = options.find((each) => each.focused)?.value ?? '';
  const choices = await command?.complete?.(String(typed).slice(0, MAX_GIVEN), services, by);
  return (choices ?? [])
    .map(({ label, value }) => ({ name: cutText(plainLine(label), MAX_CHOICE_LABEL), value }))
    .filter(({ name: label, value }) => label !== '' && value.length <= MAX_CHOICE_VALUE)
    .slice(0, MAX_CHOICES);
}
