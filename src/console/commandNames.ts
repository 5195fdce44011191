import { type Command, mayUse } from '../command.ts';

/** What can be typed in a terminal: not what is for those who manage or moderate a server. */
export function commandNames(commands: readonly Command[]): readonly string[] {
  return commands.filter((each) => mayUse(each, { kind: 'console' })).map(({ name }) => `/${name}`);
}
