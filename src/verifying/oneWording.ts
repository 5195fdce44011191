// A claim in one wording: what is told by several names is told by one, and what only tells that something is told goes.
import { escapePattern } from '../language/escapePattern.ts';
import { lexicon } from '../language/lexicon.ts';
import { type Expansion, expansionsIn } from '../understanding/paperText.ts';
import { asThePaper } from './asThePaper.ts';
import type { Claim } from './readClaim.ts';

/**
 * The claim with abbreviations for their long forms in every text, the paper that it names as `the paper`, and without the
 * beginnings that only tell that something is told. What stands in quotation marks is to be checked before.
 */
export function inOneWording(claim: Claim): Claim {
  const names = namesOf(claim);
  const settle = (text: string) => withoutFrame(withoutOwnStudy(withOneAbout(withShortNames(text, names))));
  const sentences = claim.sentences.map((sentence) => settle(sentence.replace(SOURCE_MARK, '')));
  const title = withShortNames(claim.title ?? '', names);
  const explained = withShortNames(withoutOwnAbbreviations(claim.statement, names), names);
  const statement = settle(asThePaper(explained, { title, sentences }));
  return { ...claim, statement: statement === '' ? claim.statement : statement, sentences, title };
}

/** `[2] Owls eat mice.`: a number that the source puts before its sentences. */
const SOURCE_MARK = /^\[\d+\]\s+/u;

/** What the paper abbreviates, its sentences do, and the statement by words of its sources; the longest first. */
function namesOf({ statement, sentences, title = '', names = [] }: Claim): readonly Expansion[] {
  const sources = [title, ...sentences].join('\n').toLowerCase();
  const isThere = ({ short, long }: Expansion) =>
    /^\p{L}/u.test(short) && // others are read as numbers
    (sources.includes(long.toLowerCase()) || sources.includes(short.toLowerCase()));
  const all = [...names, ...sentences.flatMap(expansionsIn), ...expansionsIn(statement)];
  return all.filter(isThere).toSorted((one, other) => other.long.length - one.long.length);
}

/** `a jet soft robot (JSR)` as `a jet soft robot`, where the sources know no `JSR`. */
function withoutOwnAbbreviations(statement: string, names: readonly Expansion[]): string {
  const known = new Set(names.map(({ short }) => short));
  return expansionsIn(statement)
    .filter(({ short }) => !known.has(short))
    .reduce((text, { short, long }) => text.replace(` (${short})`, '').replaceAll(short, long), statement);
}

function withShortNames(text: string, names: readonly Expansion[]): string {
  return names.reduce(withShortName, text);
}

/** `heart failure (HF)`, `HF (heart failure)` and `heart failure` as `HF`. */
function withShortName(text: string, { short, long }: Expansion): string {
  if (!text.toLowerCase().includes(long.toLowerCase())) return text;
  const [abbreviation, words] = [escapePattern(short), escapePattern(long.replace(/s$/u, ''))];
  const forms = `${words}s? \\(${abbreviation}s?\\)|${abbreviation}s? \\(${words}s?\\)|${words}s?`;
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu'), short);
}

/** `roughly 300` as `about 300`. */
function withOneAbout(text: string): string {
  return capitalised(text.replace(new RegExp(lexicon('approximates').pattern, 'giu'), 'about '));
}

/** `in our sample`, which tells no more than that it is this paper. */
function withoutOwnStudy(text: string): string {
  const { pattern } = lexicon('own-study');
  const rest = text.replace(new RegExp(pattern, 'giu'), (found) => (found.includes(',') ? ', ' : ' '));
  return rest === text ? text : capitalised(rest.replace(/^[\s,]+/u, '').replace(/\s+(?=[\s.,;:])/gu, ''));
}

function withoutFrame(text: string): string {
  const found = lexicon('telling-frame').pattern.exec(text);
  return found?.index === 0 ? capitalised(text.slice(found[0].length)) : text;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
