import { redactWith } from './redact.ts';

export const SECRET_ON_COMMAND_LINE =
  'A secret does not belong on the command line, where everybody on this machine can read it: put DISCORD_TOKEN or ' +
  'ANTHROPIC_API_KEY into .env, and renew this one.';

const SECRET_FLAG = /^-{0,2}(?:\w+[-_])*(?:token|api[-_]?key|secret|password)(?:=|$)/iu;

/** Whether an argument of the command line is a secret, looks like one, or announces one. */
export function isSecretArgument(argument: string, secrets: readonly string[]): boolean {
  const isFlag = argument.startsWith('-') || argument.includes('=');
  return (isFlag && SECRET_FLAG.test(argument)) || redactWith(secrets)(argument) !== argument;
}
