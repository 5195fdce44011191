import { EXIT_MISCONFIGURED } from './exitCode.ts';

/** Answers what was asked of the program itself, and ends it. */
export function tellAndEnd(text: string): never {
  process.stdout.write(`${text}\n`);
  process.exit();
}

/** Ends a start that no new attempt can help. */
export function stop(lines: readonly string[], exitCode = EXIT_MISCONFIGURED): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(exitCode);
}
