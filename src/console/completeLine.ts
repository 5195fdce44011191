import { type Command, LOCAL_MEMBER, type Services } from '../command.ts';
import { defined } from '../defined.ts';
import type { Choice } from '../option.ts';
import { commandNames } from '../presenting/readCommandLine.ts';
import { showable } from './drawing.ts';
import type { Ready } from './session.ts';

/** Suggestions, and the part of the line that they stand for, as readline wants them. */
export type Completion = [suggestions: string[], part: string];

const AT_TERMINAL = { member: LOCAL_MEMBER, place: { kind: 'console' } } as const;

/** Completes `/pa` to a command, `--pr` to an option, what stands behind an option by what it takes, and text by the command's own `complete`. */
export async function completeLine(line: string, { commands, services }: Ready): Promise<Completion> {
  const [, name = '', rest] = /^\/(\S*)(?:\s+(.*))?$/u.exec(line) ?? [];
  if (rest === undefined) {
    const names = line === '' || line.startsWith('/') ? commandNames(commands).map((each) => `${each} `) : [];
    return [names.filter((each) => each.startsWith(line)), line];
  }
  const command = commands.find((each) => each.name === name);
  const option = /(?:^|\s)(--\S*)$/u.exec(rest)?.[1];
  if (command && option !== undefined) {
    const flags = Object.keys(command.options).map((each) => `--${each} `);
    return [flags.filter((each) => each.startsWith(option)), option];
  }
  const { named, typed } = underCursor(rest);
  if (command && named !== undefined) return completeOption(typed, command, named, services);
  const main = Object.values(command?.options ?? {}).find(({ kind }) => kind === 'text');
  const completes = main?.kind === 'text' && main.completes;
  const choices = completes ? await command?.complete?.(rest, services, AT_TERMINAL) : [];
  return asCompletion(choices ?? [], rest);
}

/** The option that the cursor stands behind, with what of it is typed. */
function underCursor(rest: string): { readonly named?: string; readonly typed: string } {
  const mark = [...rest.matchAll(/(?:^|\s)(?:--([\w-]+)\s+|([\w-]+):(?=\S|$))/gu)].at(-1);
  if (!mark) return { typed: rest };
  const named = mark[1] ?? mark[2];
  return { ...defined({ named }), typed: rest.slice(mark.index + mark[0].length) };
}

/** What an option takes: one of its choices, or what the command suggests for it. */
async function completeOption(
  typed: string,
  command: Command,
  named: string,
  services: Services,
): Promise<Completion> {
  const option = command.options[named];
  if (option?.kind === 'choice') {
    const values = option.choices.map(({ value }) => value);
    return [values.filter((value) => value.startsWith(typed)), typed];
  }
  if (option?.kind !== 'text' || !option.completes) return [[], typed];
  return asCompletion((await command.complete?.(typed, services, AT_TERMINAL)) ?? [], typed);
}

function asCompletion(choices: readonly Choice[], typed: string): Completion {
  const [only] = choices;
  if (only && choices.length === 1) return [[showable(only.value)], typed];
  // What was typed stands first, so that readline lists the labels instead of typing what they begin with.
  return [choices.length > 0 ? [typed, ...choices.map(({ label }) => showable(label))] : [], typed];
}
