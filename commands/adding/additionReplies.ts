// What is shown of papers before and after they are put in.
import type { OpenCollection } from '../../src/collections/collections.ts';
import { type AdditionPlan, megabytesOf, planAddition } from '../../src/collections/planAddition.ts';
import { type AddingLimits, type Call, mayCurate, type Services } from '../../src/command.ts';
import { isQuotable } from '../../src/papers/paper.ts';
import type { Part, Reply } from '../../src/reply.ts';
import type { FoundAddition } from './findAddition.ts';
import { previewItem } from './paperLine.ts';

const SHOWN_PAPERS = 20;
/** Of a library: enough to see that it is the one that was meant. */
const SHOWN_OF_MANY = 5;
const SHOWN_LINES = 20;

/** What would be added, a line a paper, and what would not; kept under the call's id until somebody decides. */
export async function previewAddition(
  { papers, lines }: FoundAddition,
  call: Call,
  { collections, state, addingLimits }: Services,
): Promise<Reply> {
  const open = await collections.of(call);
  const plan = await planAddition(papers, open);
  const left = [...leftLines(plan), ...lines];
  const tooMuch = overLimit(plan, open, addingLimits);
  if (plan.papers.length === 0 || tooMuch !== undefined)
    return { parts: [...saidAside(left), text(tooMuch ?? 'Nothing is to be added.')] };
  const isCurator = mayCurate(call.place);
  const { server } = serverOf(call);
  if (!isCurator && !(server && (await state.settings.read(server)).proposals))
    return { parts: [text(NO_PROPOSALS)] };
  await state.additions.keep({ id: call.id, collection: open.id, member: call.member, papers: plan.papers });
  return {
    parts: [
      { kind: 'heading', text: isCurator ? `${count(plan)} to add` : `${count(plan)} to propose` },
      ...plannedParts(plan),
      ...saidAside(left),
      ...beginNote(call, open),
    ],
    actions: [
      isCurator
        ? { name: 'add', label: 'Add', value: call.id, isPrimary: true }
        : { name: 'propose', label: 'Propose to the curators', value: call.id, isPrimary: true },
      { name: 'leave', label: 'Leave out', value: call.id },
    ],
  };
}

export function plannedParts({ papers }: AdditionPlan): readonly Part[] {
  const items = papers
    .slice(0, papers.length > SHOWN_PAPERS ? SHOWN_OF_MANY : SHOWN_PAPERS)
    .map((each) => previewItem(each, each.replaces ? 'takes the place of its older text' : undefined));
  const more = papers.length - items.length;
  const records = papers.filter(({ paper }) => !isQuotable(paper)).length;
  return [
    { kind: 'papers', items },
    ...(more > 0 ? [note(`… and ${more} more.`)] : []),
    ...(records > 0 ? [note(withoutAbstract(records))] : []),
  ];
}

function withoutAbstract(records: number): string {
  return records === 1
    ? 'One has no abstract anywhere: it is found and listed by its record, and never quoted.'
    : `${records} have no abstract anywhere: they are found and listed by their records, and never quoted.`;
}

/** Put in: from now on questions are answered from them, too. */
export function addedReply(added: number, { papers }: OpenCollection): Reply {
  const one = added === 1 ? 'One paper is' : `${added} papers are`;
  return { parts: [text(`${one} in: ${papers.size} here in all. Ask with /ask.`)] };
}

/** Why these papers cannot all be put in; undefined where they can. */
export function overLimit(
  { papers }: AdditionPlan,
  { own = new Map() }: OpenCollection,
  limits: AddingLimits,
): string | undefined {
  const size = own.size + papers.filter(({ replaces }) => !replaces).length;
  if (size > limits.papers)
    return `That would be ${size} papers of ${limits.papers} that may be here. Add fewer, or take some out with /remove.`;
  const texts = [...[...own.values()].map(({ paper }) => paper), ...papers.map(({ paper }) => paper)];
  if (megabytesOf(texts) > limits.megabytes)
    return `That would be more text than the ${limits.megabytes} MB that may be here. Add fewer, or take some out with /remove.`;
  return undefined;
}

export function count({ papers }: Pick<AdditionPlan, 'papers'>): string {
  return papers.length === 1 ? 'One paper' : `${papers.length} papers`;
}

export function serverOf({ place }: Pick<Call, 'place'>): { readonly server?: string } {
  return place.kind === 'server' ? { server: place.server } : {};
}

function leftLines({ there }: AdditionPlan): readonly string[] {
  if (there === 0) return [];
  return [there === 1 ? 'One paper is here already, word for word.' : `${there} papers are here already.`];
}

/** Long lists are cut, and say so. */
function saidAside(lines: readonly string[]): readonly Part[] {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN_LINES;
  return [
    { kind: 'heading', text: 'Left aside' },
    { kind: 'list', items: lines.slice(0, SHOWN_LINES) },
    ...(more > 0 ? [note(`… and ${more} more lines.`)] : []),
  ];
}

/** The first papers change what a place sees: that is said before. */
function beginNote({ place }: Call, { own, papers }: OpenCollection): readonly Part[] {
  if (own || papers.size === 0 || place.kind === 'console') return [];
  const shared = papers.size === 1 ? 'the one paper' : `the ${papers.size} papers`;
  const whose = place.kind === 'server' ? 'this server’s own papers' : 'your own papers';
  const keep = place.kind === 'server' ? ' /settings can keep those beside them.' : '';
  return [
    note(`From then on I answer from ${whose} here, no longer from ${shared} that come with the bot.${keep}`),
  ];
}

const NO_PROPOSALS =
  'Papers are added here by who may manage the server, and proposals are turned off. Ask one of them; /settings turns proposals on.';

export function text(said: string): Part {
  return { kind: 'text', text: said };
}

function note(said: string): Part {
  return { kind: 'note', text: said };
}
