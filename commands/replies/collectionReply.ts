// What the records say of the collection as a whole.
import type { OpenCollection } from '../../src/collections/collections.ts';
import { lexicon } from '../../src/language/lexicon.ts';
import type { Collection } from '../../src/papers/collection.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Part, Reply } from '../../src/reply.ts';
import {
  type CollectionAspect,
  readCollectionQuestion,
} from '../../src/understanding/collection/readCollectionQuestion.ts';
import { isPastedText } from '../../src/understanding/isPastedText.ts';
import { listPapers } from '../lookUp/listPapers.ts';
import { pastedReply } from './pastedReply.ts';

/** Of authors and years, so many are named. */
const NAMED = 10;
const FIRST_READS = 3;

/**
 * The reply to a question about the collection, or to a text that asks nothing, `digest` where an overview of all papers is
 * one; undefined for all other questions. `spokenOf`: how many papers the last answer was about.
 */
export async function aboutCollection(
  question: string,
  collection: OpenCollection,
  spokenOf = 0,
): Promise<Reply | 'digest' | undefined> {
  if (isPastedText(question)) return pastedReply(question, collection);
  const asks = readCollectionQuestion(question, spokenOf);
  return asks === 'subjects' ? 'digest' : asks && replyOn(asks, collection);
}

async function replyOn(
  asks: Exclude<CollectionAspect, 'subjects'>,
  collection: OpenCollection,
): Promise<Reply> {
  const { papers } = collection;
  if (papers.size === 0) return { parts: [{ kind: 'text', text: 'There are no papers here yet.' }] };
  switch (asks) {
    case 'list':
      return listPapers({}, collection);
    case 'count':
      return { parts: [sizeOf(papers), note('/papers lists them. /summarize says what they are about.')] };
    case 'newest':
    case 'oldest':
      return endOf(asks, collection);
    case 'first-read':
      return { parts: firstReads(papers) };
    case 'authors':
      return { parts: authorsOf(papers) };
    case 'years':
      return { parts: yearsOf(papers) };
    case 'venues':
      return { parts: venuesOf(papers) };
  }
}

function sizeOf(papers: Collection): Part {
  const count = papers.size === 1 ? 'There is one paper here' : `There are ${papers.size} papers here`;
  const [first, last] = [Math.min(...yearsIn(papers)), Math.max(...yearsIn(papers))];
  const span = first > last ? '' : first === last ? `, from ${first}` : `, from ${first} to ${last}`;
  const unquotable = papers.size - papers.quotable;
  const without = unquotable === 0 ? '' : ` ${unquotable} of them without an abstract that I could quote.`;
  return { kind: 'text', text: `${count}${span}.${without}` };
}

/** The papers of the last year, or of the first one. */
async function endOf(end: 'newest' | 'oldest', collection: OpenCollection): Promise<Reply> {
  const years = yearsIn(collection.papers);
  if (years.length === 0) {
    const text = `No record here names a year, so I cannot tell which paper is the ${end}. These are all:`;
    return led(text, await listPapers({}, collection));
  }
  const year = end === 'newest' ? Math.max(...years) : Math.min(...years);
  const isOne = years.filter((each) => each === year).length === 1;
  const text = `The ${end} ${isOne ? 'paper here is' : 'papers here are'} from ${year}:`;
  return led(text, await listPapers({ year: String(year) }, collection));
}

function led(text: string, reply: Reply): Reply {
  return {
    ...reply,
    parts: [{ kind: 'text', text }, ...reply.parts.filter(({ kind }) => kind === 'papers')],
  };
}

/** Nothing here knows which paper is the best: a title may say that it leads into its subject. */
function firstReads(papers: Collection): readonly Part[] {
  const { pattern } = lexicon('overview-title');
  const overviews = [...papers].filter(({ title }) => pattern.test(title));
  const newest = [...papers].toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const chosen = (overviews.length > 0 ? overviews : newest).slice(0, FIRST_READS);
  const which =
    overviews.length > 0
      ? 'By their titles, these lead into their subjects:'
      : 'No title here promises an overview. The newest are:';
  return [
    {
      kind: 'text',
      text: `That depends on what you want to know; I cannot tell which paper is the best. ${which}`,
    },
    { kind: 'papers', items: chosen.map((paper) => ({ paper })) },
    note('/summarize says what the papers are about. /papers with a subject lists those on it.'),
  ];
}

function authorsOf(papers: Collection): readonly Part[] {
  const counts = countOf([...papers].flatMap(({ authors }) => [...new Set(authors)]));
  if (counts.length === 0) return [{ kind: 'text', text: 'No record here names an author.' }];
  const named = counts.slice(0, NAMED);
  const isAll = named.length === counts.length;
  const most = isAll ? 'They are:' : 'Most of the papers are by:';
  const number = counts.length === 1 ? 'One author' : `${counts.length} authors`;
  return [
    { kind: 'text', text: `${number} wrote the ${papers.size === 1 ? 'paper' : 'papers'} here. ${most}` },
    { kind: 'list', items: named.map(([name, count]) => `${name}: ${papersOf(count)}`) },
    note('/papers with an author lists what they wrote.'),
  ];
}

function yearsOf(papers: Collection): readonly Part[] {
  const counts = countOf(yearsIn(papers)).toSorted(([one], [other]) => other - one);
  if (counts.length === 0) return [{ kind: 'text', text: 'No record here names a year.' }];
  return [
    sizeOf(papers),
    { kind: 'list', items: counts.slice(0, NAMED).map(([year, count]) => `${year}: ${papersOf(count)}`) },
    note('/papers with a year, or with years such as 2022-2024, lists them.'),
  ];
}

function venuesOf(papers: Collection): readonly Part[] {
  const counts = countOf([...papers].flatMap(({ venue }) => venue ?? []));
  if (counts.length === 0) return [{ kind: 'text', text: 'No record here names a journal or conference.' }];
  const named = counts.slice(0, NAMED);
  const most =
    named.length === counts.length ? 'The papers here are from:' : 'Most of the papers here are from:';
  return [
    { kind: 'text', text: most },
    { kind: 'list', items: named.map(([venue, count]) => `${venue}: ${papersOf(count)}`) },
    note('A question such as “which papers appeared at” one of these lists them.'),
  ];
}

/** Each value with how often it is there, the commonest first. */
function countOf<T>(values: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

function yearsIn(papers: Iterable<Paper>): readonly number[] {
  return [...papers].flatMap(({ year }) => year ?? []);
}

function papersOf(count: number): string {
  return count === 1 ? 'one paper' : `${count} papers`;
}

function note(text: string): Part {
  return { kind: 'note', text };
}
