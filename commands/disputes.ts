import { defineCommand, type Services } from '../src/command.ts';
import type { Part, Reply } from '../src/reply.ts';
import { citedLine } from './dispute.ts';
import { paperLabel } from './findPaper.ts';

const MAX_SHOWN = 10;

export const disputes = defineCommand({
  name: 'disputes',
  description: 'For moderators: the citations that members hold to be wrong, and your notes on them.',
  options: {},
  forManagers: true,
  isPrivate: () => true,
  async *run({ place }, services) {
    yield place.kind === 'server' ? await listDisputes(place.server, services) : onlyInServers;
  },
  actions: {
    note: {
      isPrivate: true,
      prompt: {
        title: 'Note on this citation',
        label: 'Shown wherever it is cited; empty removes it',
        maxLength: 300,
        isOptional: true,
      },
      async *run(value, { place, member, written = '' }, { state }) {
        if (place.kind !== 'server' || !place.mayManage) return yield onlyInServers;
        const dispute = Number.parseInt(value, 10);
        const noted = await state.disputes.note({ server: place.server, member, dispute, text: written });
        const done = written.trim()
          ? 'From now on the note stands below every answer that cites this.'
          : 'The note is gone.';
        yield { parts: [{ kind: 'text', text: noted ? done : 'This dispute is no longer there.' }] };
      },
    },
  },
});

const onlyInServers: Reply = {
  parts: [{ kind: 'text', text: 'Disputes belong to a server: its moderators can use this there.' }],
};

async function listDisputes(server: string, services: Services): Promise<Reply> {
  const all = await services.state.disputes.list(server);
  if (all.length === 0) return { parts: [{ kind: 'text', text: 'No citation is disputed on this server.' }] };
  const shown = all.slice(0, MAX_SHOWN);
  const parts = shown.flatMap(({ place, reason, note }, count): Part[] => {
    const paper = services.papers.get(place.paper);
    const said = reason ? `A member: ${reason}` : 'A member gave no reason.';
    return [
      { kind: 'heading', text: `${count + 1}. ${paper ? paperLabel(paper) : place.paper}` },
      { kind: 'text', text: `“${citedLine(place, services)}”` },
      { kind: 'list', items: note === undefined ? [said] : [said, `Your note: ${note}`] },
    ];
  });
  const choices = shown.map(({ id, place }, count) => ({
    label: `${count + 1}. ${citedLine(place, services)}`.slice(0, 100),
    value: String(id),
  }));
  const more =
    all.length > shown.length
      ? [{ kind: 'note', text: `And ${all.length - shown.length} older ones.` } as const]
      : [];
  return { parts: [...parts, ...more], menu: { name: 'note', label: 'Write a note on…', choices } };
}
