import { CONFIG_NAMES, type Config, readConfig } from './config.ts';
import { locatePapers } from './packageFolder.ts';
import { oddSettings, readEnvironment } from './readEnvironment.ts';
import { stop } from './stop.ts';

/** The settings of `.env` and of the environment. Ends the program where they cannot be used, with a line for each reason. */
export function readSettings(): Config {
  const { values, warnings, problems: unread } = readEnvironment('.env', CONFIG_NAMES);
  const read = readConfig(values);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  const problems = [...unread, ...('problems' in read ? read.problems : [])];
  if ('problems' in read || problems.length > 0) {
    return stop(['The settings cannot be used; .env.example says what each is for:', ...problems]);
  }
  for (const told of oddSettings(read)) process.stderr.write(`${told}\n`);
  return { ...read, PAPERS: locatePapers(read.PAPERS) };
}

/** Whatever asks the network reads the environment for these names; a `.env` file sets them, too. */
export async function openProxies(config: Config): Promise<void> {
  for (const proxy of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const) {
    if (config[proxy]) process.env[proxy] = config[proxy];
  }
  if (!Object.keys(process.env).some((each) => /^(?:https?|all)_proxy$/iu.test(each))) return;
  const { useProxies } = await import('./useProxies.ts');
  useProxies();
}
