import { distance } from 'fastest-levenshtein';
import { lexicon } from '../../language/lexicon.ts';
import type { Paper } from '../../papers/paper.ts';
import type { MetadataIndex, Person } from './metadataIndex.ts';

/** The authors whose names stand in a question: in full, by their last name, or misspelt. */
export function findPeople(
  question: string,
  { peopleByLastName: byLastName }: MetadataIndex,
): readonly Person[] {
  const words = question
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u)
    .map((word) => word.replace(/['’]s$/u, ''));
  const found = new Set<Person>();
  for (const [index, word] of words.entries()) {
    const people = byLastName.get(word) ?? [];
    const full = people.filter(({ name }) => isFullName(name, words.slice(0, index + 1)));
    for (const person of full.length > 0
      ? full
      : people.filter(({ name }) => !lexicon('group-name').pattern.test(name)))
      found.add(person);
  }
  return found.size > 0 ? [...found] : misspelt(words, byLastName);
}

/** Where authors stand in a question by their full names, [start, end) in UTF-16 units. */
export function findFullNames(
  question: string,
  { peopleByLastName }: MetadataIndex,
): readonly { readonly start: number; readonly end: number }[] {
  const text = question.toLowerCase();
  const words = new Set(text.match(/[\p{L}'’-]+/gu)?.map((word) => word.replace(/['’]s$/u, '')));
  return [...words]
    .flatMap((word) => peopleByLastName.get(word) ?? [])
    .map(({ name }) => ({ start: text.indexOf(name.toLowerCase()), length: name.length }))
    .flatMap(({ start, length }) => (start < 0 ? [] : [{ start, end: start + length }]));
}

function isFullName(name: string, wordsBefore: readonly string[]): boolean {
  const [first = '', ...rest] = name.toLowerCase().split(/\s+/u);
  const at = wordsBefore.lastIndexOf(first);
  return at >= 0 && wordsBefore.length - 1 - at <= rest.length;
}

/** A first and a last name that are each within two slips of an author's. */
function misspelt(
  words: readonly string[],
  byLastName: ReadonlyMap<string, readonly Person[]>,
): readonly Person[] {
  for (const [index, last] of words.entries()) {
    const first = words[index - 1];
    if (first === undefined || last.length < 4 || first.length < 3) continue;
    for (const [key, people] of byLastName) {
      if (Math.abs(key.length - last.length) > 2 || distance(key, last) > slipsAllowed(key)) continue;
      const person = people.find(({ name }) => {
        const [given = ''] = name.toLowerCase().split(/\s+/u);
        return distance(given, first) <= slipsAllowed(given);
      });
      if (person) return [person];
    }
  }
  return [];
}

function slipsAllowed(name: string): number {
  return name.length >= 6 ? 2 : 1;
}

/** The papers of the venue that a lower-case text names: by an abbreviation (ICLR) or two words of it in a row (Oxford Handbook). */
export function findVenue(text: string, { byVenue }: MetadataIndex): readonly Paper[] | undefined {
  const found = [...byVenue].flatMap(([venue, papers]) =>
    isNamed(text, venue, '') ? papers.filter(({ title }) => isNamed(text, venue, title.toLowerCase())) : [],
  );
  return found.length > 0 ? found : undefined;
}

function isNamed(text: string, venue: string, title: string): boolean {
  const words = [...venue.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  return words.some((word, index) => {
    const isAbbreviation = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word);
    const next = words[index + 1] ?? '';
    const pair = `${word} ${next}`.toLowerCase();
    return isAbbreviation
      ? hasWord(text, word.toLowerCase())
      : /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(next) && text.includes(pair) && !title.includes(pair);
  });
}

function hasWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).includes(word);
}
