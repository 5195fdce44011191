import type { Log } from './log.ts';

/** What nobody caught ends the process with a line of the log; Node's own report could show a secret. */
export function reportCrashes(log: Log): void {
  process.on('uncaughtException', (err) => {
    log.error({ err }, 'stopped by an error');
    process.stderr.write('Footnote stopped on an error of its own; the log says which.\n');
    process.exit(1);
  });
}
