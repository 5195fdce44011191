import { type Command, LOCAL_MEMBER, type Services } from '../command.ts';
import { commandNames } from '../presenting/readCommandLine.ts';
import { showable } from './drawing.ts';

/** Suggestions, and the part of the line that they stand for, as readline wants them. */
export type Completion = [suggestions: string[], part: string];

const AT_TERMINAL = { member: LOCAL_MEMBER, place: { kind: 'console' } } as const;

/** Completes `/pa` to a command, `--pr` to an option, and text by the command's own `complete`. */
export async function completeLine(
  line: string,
  commands: readonly Command[],
  services: Services,
): Promise<Completion> {
  const [, name = '', rest] = /^\/(\S*)(?:\s+(.*))?$/u.exec(line) ?? [];
  if (rest === undefined) {
    const names = line === '' || line.startsWith('/') ? commandNames(commands).map((each) => `${each} `) : [];
    return [names.filter((each) => each.startsWith(line)), line];
  }
  const command = commands.find((each) => each.name === name);
  const option = /(?:^|\s)(--\S*)$/u.exec(rest)?.[1];
  if (command && option !== undefined) {
    const flags = Object.keys(command.options).map((each) => `--${each}`);
    return [flags.filter((each) => each.startsWith(option)), option];
  }
  const choices = (await command?.complete?.(rest, services, AT_TERMINAL)) ?? [];
  const [only] = choices;
  if (only && choices.length === 1) return [[showable(only.value)], rest];
  // What was typed stands first, so that readline lists the labels instead of typing what they begin with.
  return [choices.length > 0 ? [rest, ...choices.map(({ label }) => showable(label))] : [], rest];
}
