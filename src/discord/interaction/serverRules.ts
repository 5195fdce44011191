import { defined } from '../../defined.ts';
import type { ServerSettings } from '../../state/settings.ts';
import type { State } from '../../state/state.ts';
import type { Interaction } from './readInteraction.ts';

/** What the server's admins chose, for one interaction. */
export interface Rules {
  readonly privateByDefault: boolean;
  readonly threads: boolean;
  /** Where it answers instead, if not here. */
  readonly elsewhere?: readonly string[];
  /** What the settings allow the member beyond what Discord proves. */
  readonly mayManage: boolean;
}

const ANYWHERE: Rules = { privateByDefault: false, threads: false, mayManage: false };

/** Reads the rules of the place that an interaction comes from; in direct messages there are none. */
export async function serverRules(interaction: Interaction, state: State): Promise<Rules> {
  const { place, roles, parent } = interaction;
  if (place.kind !== 'server') return ANYWHERE;
  const { channels, admins, threads, privateByDefault }: ServerSettings = await state.settings.read(
    place.server,
  );
  const isHere =
    channels.length === 0 || [place.channel, parent].some((id) => id !== undefined && channels.includes(id));
  return {
    privateByDefault,
    threads: threads && !place.isThread,
    mayManage: place.mayManage || roles.some((role) => admins.includes(role)),
    ...defined({ elsewhere: isHere ? undefined : channels }),
  };
}
