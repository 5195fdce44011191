// A claim in one wording: what is told by several names is told by one, and what only tells that something is told goes.
import { escapePattern } from '../language/escapePattern.ts';
import { lexicon } from '../language/lexicon.ts';
import { remember } from '../language/memoize.ts';
import { type Expansion, expansionsIn } from '../understanding/paperText.ts';
import { asThePaper } from './asThePaper.ts';
import { capitalised } from './capitalised.ts';
import { inPlainWords } from './plainWords.ts';
import type { Claim } from './readClaim.ts';
import { MAX_READ_CHARACTERS } from './readTextTerms.ts';

/**
 * The claim with abbreviations for their long forms in every text, the paper that it names as `the paper`, and without the
 * beginnings that only tell that something is told. What stands in quotation marks is to be checked before.
 */
export function inOneWording(long: Claim): Claim {
  const claim = asFarAsRead(long);
  const names = namesOf(claim);
  const settle = (text: string) =>
    withoutFrame(inPlainWords(withoutOwnStudy(withOneAbout(withShortNames(text, names)))));
  const sentences = claim.sentences.map((sentence) => settle(sentence.replace(SOURCE_MARK, '')));
  const title = withShortNames(claim.title ?? '', names);
  const explained = withShortNames(withoutOwnAbbreviations(claim, names), names);
  const statement = settle(asThePaper(explained, { title, sentences }));
  return { ...claim, statement: statement === '' ? claim.statement : statement, sentences, title };
}

/** In characters: of all papers that one statement cites. */
const MAX_TITLES = 1000;

/** Without what no rule reads, so that a text of any length takes no longer. */
function asFarAsRead(claim: Claim): Claim {
  const cut = (text: string) => text.slice(0, MAX_READ_CHARACTERS);
  const { statement, sentences, title = '' } = claim;
  return {
    ...claim,
    statement: cut(statement),
    sentences: sentences.map(cut),
    title: title.slice(0, MAX_TITLES),
  };
}

/** `[2] Owls eat mice.`: a number that the source puts before its sentences. */
const SOURCE_MARK = /^\[\d+\]\s+/u;

/** Many statements cite one sentence. */
const expansionsOf = remember(expansionsIn, 500);

/** Every place of an entry of the lexicon. */
const allOf = remember((entry) => new RegExp(lexicon(entry).pattern, 'giu'), 10);

/** No abstract abbreviates more. */
const MAX_NAMES = 30;

/** What the paper abbreviates, its sentences do, and the statement by words of its sources; the longest first. */
function namesOf({ statement, sentences, title = '', names = [] }: Claim): readonly Expansion[] {
  const sources = [title, ...sentences].join('\n').toLowerCase();
  const isThere = ({ short, long }: Expansion) =>
    /^\p{L}/u.test(short) && // others are read as numbers
    (sources.includes(long.toLowerCase()) || sources.includes(short.toLowerCase()));
  const own = expansionsIn(statement).filter(({ long }) => sources.includes(long.toLowerCase()));
  const all = [...names, ...sentences.flatMap(expansionsOf), ...own];
  const known = all.filter(isThere).slice(0, MAX_NAMES);
  return known.toSorted((one, other) => other.long.length - one.long.length);
}

/** `a jet soft robot (JSR)` as `a jet soft robot`, where the sources know no `JSR`. */
function withoutOwnAbbreviations({ statement, sentences }: Claim, names: readonly Expansion[]): string {
  const isExplained = ({ long }: Expansion) =>
    sentences.some((sentence) => sentence.toLowerCase().includes(`${long.toLowerCase()} (`));
  const known = new Set(names.map(({ short }) => short));
  return expansionsIn(statement)
    .filter((own) => !known.has(own.short) && !isExplained(own))
    .reduce((text, { short, long }) => text.replace(` (${short})`, '').replaceAll(short, long), statement);
}

function withShortNames(text: string, names: readonly Expansion[]): string {
  const lower = text.toLowerCase();
  return names.filter(({ long }) => lower.includes(long.toLowerCase())).reduce(withShortName, text);
}

/** `heart failure (HF)`, `HF (heart failure)` and `heart failure` as `HF`. */
function withShortName(text: string, { short, long }: Expansion): string {
  return text.replace(formsOf(`${short}\n${long}`), short);
}

/** In how many ways a name is written, by its short and its long form, a line each. */
const formsOf = remember((name) => {
  const [short = '', long = ''] = name.split('\n');
  const [abbreviation, words] = [escapePattern(short), escapePattern(long.replace(/s$/u, ''))];
  const forms = `${words}s? \\(${abbreviation}s?\\)|${abbreviation}s? \\(${words}s?\\)|${words}s?(?! ?\\()`;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms})(?![\\p{L}\\p{N}])`, 'giu');
}, 500);

/** `roughly 300` as `about 300`. */
function withOneAbout(text: string): string {
  return lexicon('approximates').pattern.test(text)
    ? capitalised(text.replace(allOf('approximates'), 'about '))
    : text;
}

/** `in our sample`, which tells no more than that it is this paper. */
function withoutOwnStudy(text: string): string {
  if (!lexicon('own-study').pattern.test(text)) return text;
  const rest = text.replace(allOf('own-study'), (found) => (found.includes(',') ? ', ' : ' '));
  return rest === text ? text : capitalised(rest.replace(/^[\s,]+/u, '').replace(/\s+(?=[\s.,;:])/gu, ''));
}

function withoutFrame(text: string): string {
  const found = lexicon('telling-frame').pattern.exec(text);
  return found?.index === 0 ? capitalised(text.slice(found[0].length)) : text;
}
