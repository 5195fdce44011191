import type { Option, Options, Values } from '../../command.ts';
import type { GivenOption } from './payload.ts';

/** What a member chose, by the command's own options: whatever else a payload holds is left out, and what is too long cut. */
export function readValues(options: Options, given: readonly GivenOption[]): Values<Options> {
  const values = Object.entries(options).map(([name, option]) => {
    const value = given.find((each) => each.name === name)?.value;
    if (option.kind === 'flag') return [name, value === true];
    // Discord does not send a command without its required options; if it did, an empty text is declined politely.
    if (typeof value !== 'string') return [name, isRequired(option) ? '' : undefined];
    return [name, readText(option, value)];
  });
  return Object.fromEntries(values);
}

function isRequired(option: Option): boolean {
  return option.kind === 'text' && option.required === true;
}

function readText(option: Option, value: string): string | undefined {
  if (option.kind === 'text') return value.slice(0, option.maxLength);
  if (option.kind !== 'choice') return value;
  return option.choices.some((choice) => choice.value === value) ? value : undefined;
}
