import { distance } from 'fastest-levenshtein';
import { defined } from '../../defined.ts';
import { lexicon } from '../../language/lexicon.ts';
import type { Collection } from '../../papers/collection.ts';
import type { MetadataField, Paper } from '../../papers/paper.ts';
import { namesIn as idsIn } from '../../search/lookUp/paperIds.ts';
import { findPaper, type ListedPapers, listedIn } from './findPaper.ts';
import { isCalledByName, leavesNothing } from './leavesNothing.ts';
import { type MetadataIndex, metadataIndexOf, type Person } from './metadataIndex.ts';
import { findPeople, findVenue } from './people.ts';
import { type Order, readOrder } from './readOrder.ts';
import { type Others, readOthers } from './readOthers.ts';

/** A question that the metadata answer, without the abstracts, with the papers that it concerns. */
export type MetadataQuestion = Order | Others | OfMetadata;

type OfMetadata = { readonly papers: readonly Paper[]; readonly isCount: boolean } & (
  | { readonly about: 'field'; readonly field: MetadataField; readonly position?: 'first' | 'last' }
  | { readonly about: 'people'; readonly people: readonly Person[] }
  | { readonly about: 'year' }
  | { readonly about: 'venue' }
  | { readonly about: 'all' }
);

function has(name: string, text: string): boolean {
  return lexicon(name).pattern.test(text);
}

/** Only such an id is surely no word of the question. */
const ID_WITH_DIGITS = /^(?=.*\d).{5,}$/u;

/** What of the metadata is asked for, or undefined where the abstracts are asked. */
export async function readMetadataQuestion(
  question: string,
  papers: Collection,
): Promise<MetadataQuestion | undefined> {
  const metadata = await metadataIndexOf(papers);
  const text = question.toLowerCase().replaceAll('’', "'");
  const isCount = has('counts-papers', text);
  const listed = listedIn(text, metadata);
  return (
    readOthers(text, listed, papers) ??
    readOrder(text, listed) ??
    byPeople(text, metadata, isCount) ??
    ofNamed(text, listed, metadata) ??
    amongListed(text, listed, metadata) ??
    byYearOrVenue(text, metadata, isCount) ??
    all(text, papers, isCount)
  );
}

function byPeople(text: string, metadata: MetadataIndex, isCount: boolean): MetadataQuestion | undefined {
  const alone = lexicon('name-alone').pattern.exec(text)?.[1]; // what metadata tell of a person is what they wrote
  if (alone === undefined && !asksForAuthorship(text)) return undefined;
  const people = findPeople(text, metadata);
  const [first] = people;
  if (!first) return undefined;
  if (alone !== first.name.toLowerCase() && !(asksForAuthorship(text) && isOnlyAboutAuthorship(text, people)))
    return undefined;
  const shared = first.papers.filter((paper) => people.every((person) => person.papers.includes(paper)));
  return { about: 'people', people, papers: inTime(text, withinYear(text, shared)), isCount };
}

/** The newest or the oldest of them, where that is asked. */
function inTime(text: string, papers: readonly Paper[]): readonly Paper[] {
  const isNewest = has('newest-paper', text);
  if (!isNewest && !has('oldest-paper', text)) return papers;
  const years = papers.flatMap(({ year }) => year ?? []);
  const wanted = isNewest ? Math.max(...years) : Math.min(...years);
  return papers.filter(({ year }) => year === wanted);
}

function asksForAuthorship(text: string): boolean {
  return has('speaks-of-writing', text) && !has('speaks-of-contents', text);
}

/** The papers whose metadata are read for it. */
export function concerned(asked: MetadataQuestion): readonly Paper[] {
  return asked.about === 'others' && asked.papers.length === 0 ? asked.of : asked.papers;
}

/** Nothing is asked about what the papers say: all words are names or speak of writing papers. */
function isOnlyAboutAuthorship(text: string, people: readonly Person[]): boolean {
  const names = people.flatMap(({ name }) => name.toLowerCase().split(/\s+/u));
  const rest = text
    .split(/[^\p{L}-]+/u)
    .filter(
      (word) =>
        word.length > 3 &&
        !names.some((name) => distance(name, word) <= 2) &&
        !lexicon('metadata-plain').words.has(word),
    );
  return rest.length <= people.length;
}

function ofNamed(text: string, listed: ListedPapers, metadata: MetadataIndex): MetadataQuestion | undefined {
  const field = fieldAsked(text);
  const byId = paperById(text, metadata);
  if (!field && !byId) return undefined;
  if (!field && !has('asks-title', text) && !/^\W*\S+\W*$/u.test(text)) return undefined;
  const papers = !byId && listed().length > 1 ? listed() : [byId ?? findPaper(text, metadata) ?? []].flat();
  if (papers.length === 0 || (!byId && !isSubject(papers, field, text))) return undefined;
  const position = has('first-place', text) ? 'first' : has('last-place', text) ? 'last' : undefined;
  return { about: 'field', field: field ?? 'title', papers, isCount: false, ...defined({ position }) };
}

/** Whether the papers themselves are asked about: `who developed fever after surgery` is asked of what one says. */
function isSubject(papers: readonly Paper[], field: MetadataField | undefined, text: string): boolean {
  if (has('paper-pointed-at', text)) return true;
  if (field === 'authors' && has('asks-author', text)) return true;
  return (field !== 'authors' || isCalledByName(papers, text)) && leavesNothing(text, papers);
}

function paperById(text: string, { byId }: MetadataIndex): Paper | undefined {
  const names = text.split(/\s+/u).flatMap((word) => idsIn(word.replace(/^[("'“<]+|[)"'”>.,;:?!]+$/gu, '')));
  const name = names.find((each) => ID_WITH_DIGITS.test(each) && byId.has(each));
  return name === undefined ? undefined : byId.get(name);
}

function fieldAsked(text: string): MetadataField | undefined {
  if (has('asks-link', text) || has('asks-title-of', text)) return 'title';
  if (has('asks-author', text) || has('asks-maker', text)) return 'authors';
  if (has('asks-published-where', text)) return 'venue';
  return has('asks-published-when', text) ? 'year' : undefined;
}

/** `which of A and B are from 2022?`, `which of A and B appeared at ICLR?` */
function amongListed(
  text: string,
  listed: ListedPapers,
  metadata: MetadataIndex,
): MetadataQuestion | undefined {
  const [isOfYear, isOfVenue] = [has('relates-to-year', text), has('asks-held-where', text)];
  if (!has('asks-which', text) || !(isOfYear || isOfVenue) || listed().length < 2) return undefined;
  if (isOfYear) return { about: 'year', papers: withinYear(text, listed()), isCount: false };
  const held = findVenue(text, metadata);
  return held && { about: 'venue', papers: listed().filter((paper) => held.includes(paper)), isCount: false };
}

function byYearOrVenue(
  text: string,
  metadata: MetadataIndex,
  isCount: boolean,
): MetadataQuestion | undefined {
  if (!has('paper-noun', text) && !has('was-published', text)) return undefined;
  const held = has('year-told', text) ? findVenue(text, metadata) : undefined;
  if (held) return { about: 'venue', papers: ofYear(text, held), isCount };
  if (has('year-told', text) && leavesNothing(text, []))
    return { about: 'year', papers: withinYear(text, [...metadata.papers]), isCount };
  if (has('asks-of-contents', text)) return undefined;
  const venue = findVenue(text, metadata);
  return venue && { about: 'venue', papers: venue, isCount };
}

/** `ICLR 2023`: a venue's own year, which may be another than the paper's; else the papers' year. */
function ofYear(text: string, papers: readonly Paper[]): readonly Paper[] {
  const [, , year = ''] = lexicon('year-told').pattern.exec(text) ?? [];
  const held = papers.filter(({ venue }) => venue?.includes(year));
  return held.length > 0 ? held : withinYear(text, papers);
}

function withinYear(text: string, papers: readonly Paper[]): readonly Paper[] {
  const [, relation = '', digits] = lexicon('year-told').pattern.exec(text) ?? [];
  if (digits === undefined) return papers;
  const year = Number(digits);
  return papers.filter((paper) => {
    if (paper.year === undefined) return false;
    if (has('since-year', relation)) return paper.year >= year;
    if (has('after-year', relation)) return paper.year > year;
    if (has('before-year', relation)) return paper.year < year;
    return has('until-year', relation) ? paper.year <= year : paper.year === year;
  });
}

function all(text: string, papers: Collection, isCount: boolean): MetadataQuestion | undefined {
  const isWhole = has('counts-all', text) && !has('narrows-papers', text);
  const isAlone = leavesNothing(text, []);
  if (isAlone && (has('newest-paper', text) || has('oldest-paper', text)))
    return { about: 'year', papers: inTime(text, [...papers]), isCount: false };
  return isWhole && isCount ? { about: 'all', papers: [...papers], isCount } : undefined;
}
