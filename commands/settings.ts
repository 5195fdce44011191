import { type ActionHandler, defineCommand } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import type { ServerSettings } from '../src/state/settings.ts';
import { readFilledSettings, settingLines, settingsForm } from './settingUp/settingsForm.ts';
import { accessParts } from './settingUp/whereItWrites.ts';

const save: ActionHandler = {
  isPrivate: true,
  async *run(_value, { place, filled, findAccess }, { state }) {
    if (place.kind !== 'server' || !filled) return yield onlyInServers;
    const [before, access] = await Promise.all([state.settings.read(place.server), findAccess?.()]);
    const { changes, problem } = readFilledSettings(filled, before, access);
    const now = await state.settings.change(place.server, changes);
    const told: readonly Part[] = problem === undefined ? [] : [{ kind: 'text', text: problem }];
    yield {
      parts: [
        {
          kind: 'heading',
          text: problem === undefined ? 'Saved. From now on:' : 'Saved, but for the budget',
        },
        ...told,
        ...partsOf(now),
        ...accessParts(access, now.channels),
        NAMES_NOTE,
      ],
    };
  },
};

export const settings = defineCommand({
  name: 'settings',
  description: 'For admins: where and how the bot answers on this server, and what it may spend.',
  options: {},
  onlyFor: 'managers',
  isPrivate: () => true,
  form: {
    action: 'save',
    async open({ place, findAccess }, { state }) {
      if (place.kind !== 'server') throw new TypeError('settings of what is no server'); // `onlyFor` keeps it away
      const [now, access] = await Promise.all([state.settings.read(place.server), findAccess?.()]);
      return settingsForm(now, access);
    },
  },
  async *run({ place }, { state }) {
    if (place.kind !== 'server') return yield onlyInServers;
    const heading: Part = { kind: 'heading', text: 'Settings of this server' };
    yield { parts: [heading, ...partsOf(await state.settings.read(place.server))] };
  },
  actions: { save },
});

const onlyInServers: Reply = {
  parts: [{ kind: 'text', text: 'Settings belong to a server: its admins can use /settings there.' }],
};

const NAMES_NOTE: Part = {
  kind: 'note',
  text: 'Everybody sees the names of /settings and /disputes. Discord hides them under Server Settings > Integrations; there, let the roles above see them.',
};

function partsOf(now: ServerSettings): readonly Part[] {
  const { channels, admins } = now;
  return [
    { kind: 'list', items: settingLines(now) },
    {
      kind: 'picks',
      of: 'channel',
      ids: channels,
      text: channels.length > 0 ? 'It answers in:' : 'It answers in every channel.',
    },
    {
      kind: 'picks',
      of: 'role',
      ids: admins,
      text: `Who may manage the server may change this${admins.length > 0 ? ', and also, with the disputes:' : '.'}`,
    },
  ];
}
