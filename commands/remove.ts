import { type OpenCollection, UNDO_MINUTES } from '../src/collections/collections.ts';
import { type ActionHandler, type Call, defineCommand, mayCurate, type Services } from '../src/command.ts';
import type { Choice } from '../src/option.ts';
import { MAX_CHOICES, type Reply } from '../src/reply.ts';
import { noSuchPaper, PAPER_OPTION, paperLabel, resolvePaper } from './lookUp/resolvePaper.ts';

/** The value is the removal's revision. */
const undo: ActionHandler = {
  isPrivate: true,
  inPlace: true,
  async *run(value, call, { collections }) {
    if (!mayCurate(call.place)) return yield onlyCurators;
    const revision = Number.parseInt(value, 10);
    const back = Number.isSafeInteger(revision)
      ? await collections.restore(call, { revision, removed: 1 })
      : 0;
    yield back > 0 ? line('It is back.') : line('It cannot be taken back any more. Add it anew with /add.');
  },
};

export const remove = defineCommand({
  name: 'remove',
  description: 'Take a paper out; it can be taken back for 15 minutes.',
  options: { paper: PAPER_OPTION },
  isPrivate: () => true,
  complete: completeOwn,
  async *run(call, services) {
    if (!mayCurate(call.place)) return yield onlyCurators;
    const open = await services.collections.of(call);
    const paper = await resolvePaper(call.values.paper, open);
    if (!paper) return yield await noSuchPaper(call.values.paper, open);
    const removal = open.own?.has(paper.id) ? await services.collections.remove(call, [paper.id]) : undefined;
    if (!removal)
      return yield line(
        `“${paper.title}” is one of the papers that come with the bot: only who runs it can take it out, of its files.`,
      );
    const text = `“${paper.title}” is out. Answers that cite it still show the sentence as it was.`;
    yield {
      parts: [
        { kind: 'text', text },
        { kind: 'note', text: `It can be taken back for ${UNDO_MINUTES} minutes.` },
      ],
      actions: [{ name: 'undo', label: 'Take it back', value: String(removal.revision) }],
    };
  },
  actions: { undo },
});

/** Of what the place has of its own: nothing else can be taken out. */
async function completeOwn(
  typed: string,
  { collections }: Services,
  by: Pick<Call, 'member' | 'place'>,
): Promise<readonly Choice[]> {
  if (!mayCurate(by.place)) return [];
  const open = await collections.of(by);
  const papers = typed.trim()
    ? await found(typed, open)
    : [...(open.own?.values() ?? [])].map(({ paper }) => paper).toReversed();
  return papers
    .filter(({ id }) => open.own?.has(id))
    .slice(0, MAX_CHOICES)
    .map((paper) => ({ label: paperLabel(paper), value: paper.id }));
}

async function found(typed: string, { search }: OpenCollection) {
  return (await search.lookUp(typed, 2 * MAX_CHOICES)).map(({ paper }) => paper);
}

const onlyCurators = line('Only who may manage the server, and the roles in /settings, can take papers out.');

function line(text: string): Reply {
  return { parts: [{ kind: 'text', text }] };
}
