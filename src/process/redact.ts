/** At this length a secret is no ordinary word. */
const SHORTEST_SECRET = 8;

/** What secrets look like that nobody told us of. The first group stays. */
const SHAPES: readonly RegExp[] = [
  // the token of an interaction, good for 15 minutes, in addresses of Discord's API
  /((?:webhooks|interactions)\/\d+\/)[^/\s?"'\\]+/gu,
  // a bot's token, whose three parts are an id, a time and a signature
  /()\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/gu,
  /()\bsk-ant-[\w-]{8,}/gu,
  /(\b(?:Bot|Bearer) )[\w.~+/=-]{16,}/gu,
  // the password in the address of a database
  /(\bpostgres(?:ql)?:\/\/[^\s:@/]*:)[^\s@]+(?=@)/gu,
];

/** Removes these secrets, as they are and as JSON or an address writes them, and whatever looks like one. */
export function redactWith(secrets: readonly string[]): (text: string) => string {
  const written = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return (text) => {
    const withoutSecrets = written.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
    return SHAPES.reduce((rest, shape) => rest.replaceAll(shape, '$1[redacted]'), withoutSecrets);
  };
}

export const SECRET_ON_COMMAND_LINE =
  'A secret does not belong on the command line, where everybody on this machine can read it: put DISCORD_TOKEN or ' +
  'ANTHROPIC_API_KEY into .env, the password of a database into PGPASSWORD, and renew this one.';

const SECRET_FLAG = /^-{0,2}(?:\w+[-_])*(?:token|api[-_]?key|secret|password)(?:=|$)/iu;

/** Whether an argument of the command line is a secret, looks like one, or announces one. */
export function isSecretArgument(argument: string, secrets: readonly string[]): boolean {
  const isFlag = argument.startsWith('-') || argument.includes('=');
  return (isFlag && SECRET_FLAG.test(argument)) || redactWith(secrets)(argument) !== argument;
}
