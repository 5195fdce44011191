import type { Log } from '../process/log.ts';
import type { State } from './state.ts';

/** Deletes the data of a server that the bot was removed from; never fails. */
export async function forgetLeftServer(
  server: string,
  { state, log }: { readonly state: State; readonly log: Pick<Log, 'info' | 'error'> },
): Promise<void> {
  try {
    const { isDone } = await state.forgetServer(server);
    if (isDone) log.info('removed from a server: its data are deleted');
  } catch (err) {
    log.error({ err }, 'the data of a server that the bot was removed from are not deleted');
  }
}
