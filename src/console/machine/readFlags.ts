import { type ParseArgsConfig, parseArgs } from 'node:util';

type FlagOptions = NonNullable<ParseArgsConfig['options']>;

/** Lines that say what keeps a command from running, for standard error. */
interface Refusal {
  readonly refusal: readonly string[];
}

/** The flags of a command line, or a line that names what is wrong and one that says how it is used. */
export function readFlags<const O extends FlagOptions>(args: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [what = ''] = error.message.split(/(?<=')\. |\n/u);
    return { refusal: [what, usage] } satisfies Refusal;
  }
}
