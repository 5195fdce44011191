import type { Prompt } from '../form.ts';

/** What is wrong with a text that is longer than a prompt takes; undefined where it is not. */
export function tooLong({ maxLength }: Pick<Prompt, 'maxLength'>, { length }: string): string | undefined {
  return length > maxLength
    ? `That is ${length} characters long of at most ${maxLength}. Shorten it.`
    : undefined;
}
