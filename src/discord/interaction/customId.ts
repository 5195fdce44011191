import type { Action } from '../../reply.ts';
import { MAX_CUSTOM_ID } from '../messageLimits.ts';

export interface Press {
  readonly command: string;
  readonly action: string;
  readonly value: string;
}

/** `command:action:value`: all that a button needs, so that it works after a restart. It is public and can be forged. */
export function customId(command: string, action: Pick<Action, 'name' | 'value'>): string {
  const id = shortCustomId(command, action);
  if (id !== undefined) return id;
  const { name, value } = action;
  throw new RangeError(`the button ${command}:${name} carries ${value.length} units; shorten its value`);
}

/** The same for a value that a member typed; undefined where it is too long for Discord. */
export function shortCustomId(
  command: string,
  { name, value }: Pick<Action, 'name' | 'value'>,
): string | undefined {
  const id = [command, name, value].join(':');
  return id.length > MAX_CUSTOM_ID ? undefined : id;
}

export function readCustomId(id: string): Press | undefined {
  const [, command, action, value] = /^([^:]+):([^:]+):(.*)$/su.exec(id) ?? [];
  if (command === undefined || action === undefined || value === undefined) return undefined;
  return id.length > MAX_CUSTOM_ID ? undefined : { command, action, value };
}

/** Stands for the action in the id of a menu whose choices are actions themselves. */
export const ANY_ACTION = '*';

/** An action as the value of a choice. */
export function actionChoice({ name, value }: Pick<Action, 'name' | 'value'>): string {
  return `${name}:${value}`;
}

/** What a press means: in a menu of actions, the one that was chosen. */
export function chosenAction(press: Press, chosen: string | undefined): Press | undefined {
  if (press.action !== ANY_ACTION) return chosen === undefined ? press : { ...press, value: chosen };
  return readCustomId(`${press.command}:${chosen ?? ''}`);
}
