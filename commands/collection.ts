import type { OpenCollection } from '../src/collections/collections.ts';
import { megabytesOf } from '../src/collections/planAddition.ts';
import { type ActionHandler, type Call, defineCommand, mayCurate, type Services } from '../src/command.ts';
import { defined } from '../src/defined.ts';
import type { Paper } from '../src/papers/paper.ts';
import { problemLines } from '../src/papers/problem.ts';
import type { Menu, Part, Reply } from '../src/reply.ts';
import type { Addition } from '../src/state/additions.ts';
import { additionHandlers, proposalCard } from './adding/additionHandlers.ts';
import { serverOf } from './adding/additionReplies.ts';
import { sourceName } from './adding/paperLine.ts';
import { toBibliography } from './answers/toBibtex.ts';
import { followHandlers, followReply } from './following/followHandlers.ts';
import { followedActions, followedParts } from './following/followReplies.ts';

export const collection = defineCommand({
  name: 'collection',
  description: 'Which papers there are here, and where from; follow sources, export them, start over.',
  options: {
    export: {
      kind: 'choice',
      description: 'All papers here as a file.',
      choices: [
        { label: 'BibTeX (.bib), without abstracts', value: 'bib' },
        { label: 'JSON lines (.jsonl), all of them', value: 'jsonl' },
      ],
    },
    follow: {
      kind: 'text',
      description:
        'A Zotero group (its link), or categories of arXiv such as cs.CL: their papers come by themselves.',
      maxLength: 300,
    },
    'start-over': { kind: 'flag', description: 'Delete all papers of this place; you are asked again.' },
  },
  isPrivate: () => true,
  async *run(call, services) {
    const open = await services.collections.of(call);
    if (call.values['start-over']) return yield askStartOver(open, call);
    if (call.values.follow) return yield await followReply(call.values.follow, call, services);
    yield call.values.export ? exported(open.papers, call.values.export) : await shown(open, call, services);
  },
  actions: { ...additionHandlers, ...followHandlers, proposal: openProposal(), startOver: startOver() },
});

async function shown(open: OpenCollection, call: Call, services: Services): Promise<Reply> {
  const { state, addingLimits } = services;
  const followed = await services.following.list(call);
  const { own, papers } = open;
  const more = defined({ more: followed.length > 0 ? followedActions(followed) : undefined });
  if (!own) return { parts: [text(noneOfItsOwn(papers.size, call)), ...followedParts(followed)], ...more };
  const ownPapers = [...own.values()].map(({ paper }) => paper);
  const proposals = mayCurate(call.place) ? await state.additions.proposals(open.id) : [];
  const { server } = serverOf(call);
  const beside = papers.size - own.size;
  const items = [
    `${own.size} of at most ${addingLimits.papers} papers, ${megabytesOf(ownPapers).toFixed(1)} of ${addingLimits.megabytes} MB`,
    `${ownPapers.filter(({ abstract }) => abstract !== '').length} with an abstract to quote`,
    ...(own.size > 0 ? [`From ${sourcesIn(open)}`] : []),
    ...(beside > 0
      ? [
          `Beside them ${beside === 1 ? 'the one paper that comes' : `${beside} papers that come`} with the bot`,
        ]
      : []),
    ...(server !== undefined && proposals.length > 0 ? [waitingLine(proposals.length)] : []),
  ];
  return {
    parts: [
      { kind: 'heading', text: server === undefined ? 'Your papers' : 'The papers of this server' },
      { kind: 'list', items },
      ...followedParts(followed),
      ...asideParts(open),
      { kind: 'note', text: '/papers lists them, /add and /remove change them.' },
    ],
    ...defined({ menu: proposals.length > 0 ? proposalMenu(proposals) : undefined }),
    ...more,
  };
}

function noneOfItsOwn(size: number, { place }: Call): string {
  const [all, come] = size === 1 ? ['the one paper', 'comes'] : [`the ${size} papers`, 'come'];
  return place.kind === 'console'
    ? `Nothing was added here yet: I answer from ${all} that the settings name (PAPERS). /add puts others beside.`
    : `There are no papers of its own here yet: I answer from ${all} that ${come} with the bot. /add begins a collection of its own.`;
}

function waitingLine(proposals: number): string {
  return proposals === 1 ? 'One proposal waits for you' : `${proposals} proposals wait for you`;
}

function sourcesIn({ own = new Map() }: OpenCollection): string {
  const counts = new Map<string, number>();
  for (const { provenance } of own.values()) {
    const name = sourceName(provenance.source);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name}: ${count}`);
  return named.join(', ');
}

function asideParts({ own = new Map() }: OpenCollection): readonly Part[] {
  const problems = [...own.values()].flatMap((each) => each.problems);
  if (problems.length === 0) return [];
  return [
    { kind: 'heading', text: 'Left out of them, changed or missing' },
    { kind: 'list', items: problemLines(problems) },
  ];
}

function proposalMenu(proposals: readonly Addition[]): Menu {
  const choices = proposals.map(({ id, papers, madeAt }) => ({
    label: `${papers.length === 1 ? 'One paper' : `${papers.length} papers`}, ${madeAt.toISOString().slice(0, 10)}`,
    value: id,
  }));
  return { name: 'proposal', label: 'Look at a proposal…', choices };
}

/** Shows a curator what is proposed, to be decided there. */
function openProposal(): ActionHandler {
  return {
    isPrivate: true,
    async *run(id, call, services) {
      const { state } = services;
      const addition = await state.additions.read(state.collectionOf(call), id);
      const isOpen = mayCurate(call.place) && addition?.isProposal;
      yield isOpen ? await proposalCard(addition, call, services) : line('That is decided already.');
    },
  };
}

function exported(papers: Iterable<Paper>, format: string): Reply {
  const all = [...papers];
  if (all.length === 0) return line('There are no papers here yet. Add some with /add.');
  const file =
    format === 'bib'
      ? { name: 'papers.bib', text: toBibliography(all.map((paper) => ({ paper }))) }
      : { name: 'papers.jsonl', text: all.map(jsonLine).join('') };
  return { parts: [text(`All ${all.length} papers:`), { kind: 'file', ...file }] };
}

/** As /add reads it back. */
function jsonLine({ id, title, abstract, authors, hasMoreAuthors, year, venue, link }: Paper): string {
  const names = hasMoreAuthors ? [...authors, 'others'] : authors;
  return `${JSON.stringify({ _id: id, title, text: abstract, authors: names, year, venue, link })}\n`;
}

function askStartOver({ own }: OpenCollection, { place }: Call): Reply {
  if (!mayCurate(place)) return onlyCurators;
  if (!own) return line('There are no papers of its own here that could be deleted.');
  const what = own.size === 1 ? 'the one paper' : `all ${own.size} papers`;
  const asked =
    own.size === 0
      ? 'All papers were taken out already. This deletes their older texts for good, too. Are you sure?'
      : `This deletes ${what} here for good, with their older texts. Are you sure? /collection export: keeps a copy.`;
  return {
    parts: [text(asked)],
    actions: [{ name: 'startOver', label: 'Delete all of them', value: '' }],
  };
}

function startOver(): ActionHandler {
  return {
    isPrivate: true,
    inPlace: true,
    async *run(_value, call, { collections }) {
      if (!mayCurate(call.place)) return yield onlyCurators;
      await collections.startOver(call);
      const { size } = (await collections.of(call)).papers;
      const papers = size === 1 ? 'the one paper that comes' : `the ${size} papers that come`;
      yield line(`Deleted. I answer from ${papers} with the bot again.`);
    },
  };
}

const onlyCurators = line('Only who may manage the server, and the roles in /settings, can do that.');

function line(said: string): Reply {
  return { parts: [text(said)] };
}

function text(said: string): Part {
  return { kind: 'text', text: said };
}
