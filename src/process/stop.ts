/** EX_CONFIG of sysexits.h: starting again cannot help, and a supervisor that sees it need not try. */
export const EXIT_MISCONFIGURED = 78;

/** Prints a text and ends the program with success: for `--help` and `--version`. */
export function tellAndEnd(text: string): never {
  process.stdout.write(`${text}\n`);
  process.exit();
}

/** Prints the lines on standard error and ends the program, by default with 78: starting again cannot help. */
export function stop(lines: readonly string[], exitCode = EXIT_MISCONFIGURED): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(exitCode);
}

/** Ends over what cannot be used: with 1, so that a supervisor tries again, where it may be over soon. */
export function stopFor({ refusal, isPassing = false }: { refusal: string; isPassing?: boolean }): never {
  return stop([refusal], isPassing ? 1 : EXIT_MISCONFIGURED);
}
