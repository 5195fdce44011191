import type { OpenCollection } from '../src/collections/collections.ts';
import { type ActionHandler, defineCommand, type Services } from '../src/command.ts';
import { cutText } from '../src/presenting/cutText.ts';
import { MAX_CHOICE_CHARACTERS, type Part, type Reply } from '../src/reply.ts';
import type { Dispute } from '../src/state/disputes.ts';
import { citedLine } from './answers/dispute.ts';
import { paperLabel } from './lookUp/resolvePaper.ts';
import { pageActions, pageOf } from './replies/pages.ts';

const PAGE_SIZE = 10;
type Which = 'open' | 'closed';

/** What a moderator does with one dispute, whose number is the value. */
const open: ActionHandler = {
  isPrivate: true,
  async *run(value, call, services) {
    const collection = await services.collections.of(call);
    const { disputes: kept } = services.state;
    const all = [...(await kept.list(collection.id)), ...(await kept.list(collection.id, 'closed'))];
    const dispute = all.find(({ id }) => String(id) === value);
    if (!dispute) return yield gone;
    yield {
      parts: partsOf(dispute, collection),
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
  async *run(value, call, { state, collections }) {
    const { place, member, written = '' } = call;
    if (place.kind !== 'server' || !place.mayModerate) return yield onlyInServers;
    const { id: collection } = await collections.of(call);
    const dispute = Number.parseInt(value, 10);
    const noted = await state.disputes.note({ collection, member, dispute, text: written });
    if (!noted) return yield gone;
    yield written.trim()
      ? line('From now on the note stands below every answer that cites this.')
      : line('The note is gone.');
  },
};

const close: ActionHandler = {
  isPrivate: true,
  async *run(value, call, { state, collections }) {
    const { place } = call;
    if (place.kind !== 'server' || !place.mayModerate) return yield onlyInServers;
    const { id } = await collections.of(call);
    const closed = await state.disputes.close(id, Number.parseInt(value, 10));
    yield closed ? line('Closed. Its note stays; /disputes closed:true lists it for the record.') : gone;
  },
};

export const disputes = defineCommand({
  name: 'disputes',
  description: 'For moderators: the citations that members hold to be wrong, and your notes on them.',
  options: { closed: { kind: 'flag', description: 'Those that were closed.' } },
  onlyFor: 'moderators',
  isPrivate: () => true,
  async *run(call, services) {
    if (call.place.kind !== 'server') return yield onlyInServers;
    const collection = await services.collections.of(call);
    const which = call.values.closed ? 'closed' : 'open';
    yield await listDisputes(collection, { which, page: 0 }, services);
  },
  actions: {
    open,
    note,
    close,
    page: {
      isPrivate: true,
      inPlace: true,
      async *run(value, call, services) {
        if (call.place.kind !== 'server') return yield onlyInServers;
        const [page = '', which] = value.split('|');
        const shown = {
          page: Number.parseInt(page, 10) || 0,
          which: which === 'closed' ? which : 'open',
        } as const;
        yield await listDisputes(await services.collections.of(call), shown, services);
      },
    },
  },
});

const onlyInServers = line('Disputes belong to a server: its moderators can use this there.');
const gone = line('This dispute is no longer there, or closed already.');

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}

async function listDisputes(
  collection: OpenCollection,
  { which, page }: { readonly which: Which; readonly page: number },
  { state }: Services,
): Promise<Reply> {
  const all = await state.disputes.list(collection.id, which);
  if (all.length === 0)
    return line(
      which === 'open' ? 'No citation is disputed on this server.' : 'No dispute was closed on this server.',
    );
  const shown = pageOf(all, page, PAGE_SIZE);
  const number = (index: number) => shown.start + index + 1;
  const choices = shown.items.map(({ id, place }, index) => ({
    label: cutText(`${number(index)}. ${citedLine(place, collection.papers)}`, MAX_CHOICE_CHARACTERS),
    value: String(id),
  }));
  return {
    parts: [
      ...shown.items.flatMap((dispute, index) => partsOf(dispute, collection, `${number(index)}. `)),
      ...(shown.last > 0 ? [{ kind: 'note', text: shown.label } as const] : []),
    ],
    menu: { name: 'open', label: 'Write a note, or close…', choices },
    actions: pageActions(shown, (target) => `${target}|${which}`),
  };
}

function partsOf(
  { place, reason, note: noted }: Dispute,
  { papers }: OpenCollection,
  number = '',
): readonly Part[] {
  const paper = papers.get(place.paper);
  const said = reason ? `A member: ${reason}` : 'A member gave no reason.';
  return [
    { kind: 'heading', text: `${number}${paper ? paperLabel(paper) : place.paper}` },
    { kind: 'text', text: `“${citedLine(place, papers)}”` },
    { kind: 'list', items: noted === undefined ? [said] : [said, `Your note: ${noted}`] },
  ];
}
