import type { Action } from '../../reply.ts';

/** Discord's limit, in UTF-16 units. */
const MAX_CUSTOM_ID = 100;

export interface Press {
  readonly command: string;
  readonly action: string;
  readonly value: string;
}

/** `command:action:value`: all that a button needs, so that it works after a restart. It is public and can be forged. */
export function customId(command: string, { name, value }: Pick<Action, 'name' | 'value'>): string {
  const id = [command, name, value].join(':');
  if (id.length > MAX_CUSTOM_ID) {
    throw new RangeError(
      `the button ${command}:${name} carries ${id.length} of at most ${MAX_CUSTOM_ID} units; shorten its value`,
    );
  }
  return id;
}

export function readCustomId(id: string): Press | undefined {
  const [, command, action, value] = /^([^:]+):([^:]+):(.*)$/su.exec(id) ?? [];
  if (command === undefined || action === undefined || value === undefined) return undefined;
  return id.length > MAX_CUSTOM_ID ? undefined : { command, action, value };
}
