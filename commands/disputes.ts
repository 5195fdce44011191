import { type ActionHandler, defineCommand, type Services } from '../src/command.ts';
import { cutText } from '../src/presenting/cutText.ts';
import { MAX_CHOICE_CHARACTERS, type Part, type Reply } from '../src/reply.ts';
import type { Dispute } from '../src/state/state.ts';
import { citedLine } from './answers/dispute.ts';
import { paperLabel } from './lookUp/resolvePaper.ts';
import { pageActions, pageOf } from './replies/pages.ts';

const PAGE_SIZE = 10;
type Which = 'open' | 'closed';

/** What a moderator does with one dispute, whose number is the value. */
const open: ActionHandler = {
  isPrivate: true,
  async *run(value, { place }, services) {
    const server = place.kind === 'server' ? place.server : '';
    const all = [...(await services.state.disputes.list(server)), ...(await closedOn(server, services))];
    const dispute = all.find(({ id }) => String(id) === value);
    if (!dispute) return yield gone;
    yield {
      parts: partsOf(dispute, services),
      actions: [
        { name: 'note', label: dispute.note ? 'Change the note' : 'Write a note', value, isPrimary: true },
        { name: 'close', label: 'Close it', value },
      ],
    };
  },
};

const note: ActionHandler = {
  isPrivate: true,
  prompt: {
    title: 'Note on this citation',
    label: 'Shown wherever it is cited; empty removes it',
    maxLength: 300,
    isOptional: true,
  },
  async *run(value, { place, member, written = '' }, { state }) {
    if (place.kind !== 'server' || !place.mayModerate) return yield onlyInServers;
    const dispute = Number.parseInt(value, 10);
    const noted = await state.disputes.note({ server: place.server, member, dispute, text: written });
    if (!noted) return yield gone;
    yield written.trim()
      ? line('From now on the note stands below every answer that cites this.')
      : line('The note is gone.');
  },
};

const close: ActionHandler = {
  isPrivate: true,
  async *run(value, { place }, { state }) {
    if (place.kind !== 'server' || !place.mayModerate) return yield onlyInServers;
    const closed = await state.disputes.close(place.server, Number.parseInt(value, 10));
    yield closed ? line('Closed. Its note stays; /disputes closed:true lists it for the record.') : gone;
  },
};

export const disputes = defineCommand({
  name: 'disputes',
  description: 'For moderators: the citations that members hold to be wrong, and your notes on them.',
  options: { closed: { kind: 'flag', description: 'Those that were closed.' } },
  onlyFor: 'moderators',
  isPrivate: () => true,
  async *run({ place, values }, services) {
    if (place.kind !== 'server') return yield onlyInServers;
    yield await listDisputes(place.server, { which: values.closed ? 'closed' : 'open', page: 0 }, services);
  },
  actions: {
    open,
    note,
    close,
    page: {
      isPrivate: true,
      inPlace: true,
      async *run(value, { place }, services) {
        if (place.kind !== 'server') return yield onlyInServers;
        const [page = '', which] = value.split('|');
        const shown = {
          page: Number.parseInt(page, 10) || 0,
          which: which === 'closed' ? which : 'open',
        } as const;
        yield await listDisputes(place.server, shown, services);
      },
    },
  },
});

const onlyInServers = line('Disputes belong to a server: its moderators can use this there.');
const gone = line('This dispute is no longer there, or closed already.');

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

function closedOn(server: string, { state }: Services): Promise<readonly Dispute[]> {
  return state.disputes.list(server, 'closed');
}

async function listDisputes(
  server: string,
  { which, page }: { readonly which: Which; readonly page: number },
  services: Services,
): Promise<Reply> {
  const all = await services.state.disputes.list(server, which);
  if (all.length === 0)
    return line(
      which === 'open' ? 'No citation is disputed on this server.' : 'No dispute was closed on this server.',
    );
  const shown = pageOf(all, page, PAGE_SIZE);
  const number = (index: number) => shown.start + index + 1;
  const choices = shown.items.map(({ id, place }, index) => ({
    label: cutText(`${number(index)}. ${citedLine(place, services)}`, MAX_CHOICE_CHARACTERS),
    value: String(id),
  }));
  return {
    parts: [
      ...shown.items.flatMap((dispute, index) => partsOf(dispute, services, `${number(index)}. `)),
      ...(shown.last > 0 ? [{ kind: 'note', text: shown.label } as const] : []),
    ],
    menu: { name: 'open', label: 'Write a note, or close…', choices },
    actions: pageActions(shown, (target) => `${target}|${which}`),
  };
}

function partsOf({ place, reason, note: noted }: Dispute, services: Services, number = ''): readonly Part[] {
  const paper = services.papers.get(place.paper);
  const said = reason ? `A member: ${reason}` : 'A member gave no reason.';
  return [
    { kind: 'heading', text: `${number}${paper ? paperLabel(paper) : place.paper}` },
    { kind: 'text', text: `“${citedLine(place, services)}”` },
    { kind: 'list', items: noted === undefined ? [said] : [said, `Your note: ${noted}`] },
  ];
}
