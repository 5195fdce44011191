import { type Environment, readEnvFile } from './readEnvFile.ts';

/** A whole value between quotes of one kind, typographic ones included. */
const QUOTED =
  /^(?:(?<straight>["'`])(?<inner>.*)\k<straight>|“([^“”]*)”|„([^„“]*)“|‘([^‘’]*)’|«([^«»]*)»)$/su;

/** The settings of these names: from a `.env` file, and before it from the environment of the process. */
export function readEnvironment(
  file: string,
  names: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Environment {
  const { values: inFile, problems, warnings } = readEnvFile(file, names);
  const values: Record<string, string> = {};
  const quoted: string[] = [];
  for (const name of names) {
    const given = (environment[name] ?? inFile[name])?.trim();
    if (given === undefined) continue;
    const bare = withoutQuotes(given);
    values[name] = bare ?? given;
    if (bare !== undefined)
      quoted.push(`${name} stands between quotes, which are taken off: set it without them`);
  }
  return { values, problems, warnings: [...warnings, ...quoted] };
}

/** Undefined where a value stands between none. `docker --env-file`, for one, hands quotes on as they are. */
function withoutQuotes(value: string): string | undefined {
  const match = QUOTED.exec(value);
  if (!match) return undefined;
  const { straight, inner } = match.groups ?? {};
  if (straight && inner?.includes(straight)) return undefined; // two quoted words, say
  return (inner ?? match.slice(3).find((each) => each !== undefined) ?? '').trim();
}
