import type { OpenCollection } from '../../src/collections/collections.ts';
import type { ActionHandler, Call, Services } from '../../src/command.ts';
import type { Choice } from '../../src/option.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { cutText } from '../../src/presenting/cutText.ts';
import { MAX_CHOICE_CHARACTERS, MAX_CHOICES, type Menu, type Part, type Reply } from '../../src/reply.ts';
import type { PaperHit } from '../../src/search/search.ts';
import { readRefs } from '../../src/sources/readRefs.ts';
import { withoutMarks } from '../../src/understanding/withoutMarks.ts';

const MAX_NEAR = 3;

/** How much of what was typed a paper's record must have for the paper to be the one meant. */
export const ENOUGH = 0.5;

export const PAPER_OPTION = {
  kind: 'text',
  description: 'Its title, an author, an id or a link.',
  required: true,
  maxLength: 300,
  completes: true,
} as const;

/** The paper that a member means: chosen from the suggestions, or named by whatever they remember of it. */
export async function resolvePaper(
  text: string,
  { papers, search }: OpenCollection,
): Promise<Paper | undefined> {
  const named = readName(text);
  const known = papers.get(named);
  if (known) return known;
  const [best] = await search.lookUp(named, 1);
  return best && best.score >= ENOUGH ? best.paper : undefined;
}

/** Without the marks of a chat: its emoji, and the brackets that keep it from showing where a link leads. */
export function readName(text: string): string {
  return withoutMarks(text)
    .trim()
    .replace(/^<(.+)>$/su, '$1');
}

/** Papers for what was typed so far, best first; among those as good, and before the first letter, the most cited. */
export async function completePaper(
  typed: string,
  { collections, state }: Services,
  by: Pick<Call, 'member' | 'place'>,
): Promise<readonly Choice[]> {
  const { id, papers, search } = await collections.of(by);
  const times = await state.receipts.timesCited(id);
  const found = typed.trim()
    ? await search.lookUp(typed, MAX_CHOICES)
    : firstOf(papers, times).map((paper) => ({ paper, score: 0 }));
  const rank = ({ paper, score }: PaperHit) =>
    (score >= EXACT ? 1 : 0) + score + useBonus(times.get(paper.id) ?? 0);
  return [...found]
    .sort((one, other) => rank(other) - rank(one))
    .map(({ paper }) => ({ label: paperLabel(paper), value: choiceValue(paper) }));
}

/** From here on a paper is what was typed, however often another one is used. */
const EXACT = 0.99;
const MOST_USE_BONUS = 0.1;
/** Citations that earn half of it. */
const HALF_AT = 3;

function useBonus(times: number): number {
  return (MOST_USE_BONUS * times) / (times + HALF_AT);
}

/** The papers that were cited, then the first of the collection. */
function firstOf(papers: Collection, times: ReadonlyMap<string, number>): readonly Paper[] {
  const first = new Set([...times.keys()].flatMap((id) => papers.get(id) ?? []));
  for (const paper of papers) {
    if (first.size >= MAX_CHOICES) break;
    first.add(paper);
  }
  return [...first].slice(0, MAX_CHOICES);
}

/** A paper in one line, such as `Gemma 2: Improving Open… (2024)`. */
export function paperLabel({ title, year }: Paper): string {
  const end = year === undefined ? '' : ` (${year})`;
  return cutText(title, MAX_CHOICE_CHARACTERS - end.length) + end;
}

/** The reply to a name that fits no paper: which one, the papers that come nearest to it, and what to do. */
export async function noSuchPaper(name: string, { papers, search }: OpenCollection): Promise<Reply> {
  const named = readName(name);
  if (named === '') return { parts: [text('Say which paper.'), HOW, ...exampleOf(papers)] };
  const shown = cutText(named, MAX_SHOWN);
  if (isAddress(named)) return { parts: [text(`No paper here is “${shown}”.`), BRING] };
  const near = (await search.lookUp(named, MAX_NEAR)).map(({ paper }) => ({ paper }));
  if (near.length === 0)
    return { parts: [text(`No paper here fits “${shown}”.`), HOW, ...exampleOf(papers)] };
  const list = { kind: 'papers', items: near } as const;
  return { parts: [text(`No paper here fits “${shown}”. The nearest are:`), list, HOW] };
}

/** Of a name that fits nothing. */
const MAX_SHOWN = 100;

const HOW: Part = {
  kind: 'note',
  text: 'Type part of a title, an author, a year or an id, or see them all with /papers.',
};
const BRING: Part = {
  kind: 'note',
  text: '/add can bring it by an arXiv id, a DOI or a PubMed id. /papers lists what is here.',
};

/** A link, or an id that papers are known by elsewhere: its words say nothing. */
function isAddress(name: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(name) || readRefs(name).refs.length > 0;
}

/** What could be typed: a paper of this collection by its name, and by its id. */
function exampleOf(papers: Collection): readonly Part[] {
  const [paper] = papers;
  if (!paper) return [];
  const [name = paper.title] = paper.title.split(/:\s/u);
  return [{ kind: 'note', text: `For example: ${name}, or ${paper.id}` }];
}

function text(said: string): Part {
  return { kind: 'text', text: said };
}

function choiceValue({ id, title }: Paper): string {
  return id.length <= MAX_CHOICE_CHARACTERS ? id : cutText(title, MAX_CHOICE_CHARACTERS);
}

/** A menu to read one of these papers; its command takes `openPaper` among its actions as `open`. */
export function paperMenu(papers: readonly Paper[]): Menu {
  const choices = papers
    .filter(({ id }) => id.length <= MAX_CHOICE_CHARACTERS)
    .slice(0, MAX_CHOICES)
    .map((paper) => ({ label: paperLabel(paper), value: paper.id }));
  return { name: 'open', label: 'Read an abstract…', choices };
}

export const openPaper: ActionHandler = {
  isPrivate: true,
  async *run(id, call, services) {
    const collection = await services.collections.of(call);
    const paper = collection.papers.get(id);
    yield paper ? { parts: [{ kind: 'paper', paper }] } : await noSuchPaper(id, collection);
  },
};
