import { lexicon } from '../language/lexicon.ts';
import { readTextTerms } from './readTextTerms.ts';

interface Sources {
  /** A line for each paper. */
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * A statement in which the paper, named by its title or by words of it, is called `the paper`: `“On Owls” shows`,
 * `The owl counting paper shows`. What a sentence has so itself stays.
 */
export function asThePaper(statement: string, sources: Sources): string {
  return namedByWords(namedByTitle(statement, sources), sources);
}

function namedByTitle(statement: string, { title, sentences }: Sources): string {
  const names = title.split('\n').flatMap(namesIn);
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    const at = statement.toLowerCase().indexOf(name.toLowerCase());
    if (at < 0) continue;
    const end = at + name.length;
    const quoted = /["“]$/u.test(statement.slice(0, at)) ? /^[.?!,]?["”]/u.exec(statement.slice(end)) : null;
    if (quoted) return calledPaper(statement, at - 1, end + quoted[0].length);
    const isBare = at === 0 && /^ \p{Ll}/u.test(statement.slice(end)) && /\s/u.test(name);
    if (isBare && !sentences.some((sentence) => sentence.includes(name)))
      return calledPaper(statement, at, end);
  }
  return statement;
}

/** A title as a whole, its first sentence, and what stands before its colon; none of a letter or two. */
function namesIn(title: string): readonly string[] {
  const whole = title.trim().replace(/[.?!]$/u, '');
  const names = [whole, whole.split(/[.?!]\s/u)[0] ?? '', whole.split(/\s*:\s/u)[0] ?? ''];
  return [...new Set(names)].filter((name) => name.length > 2);
}

function calledPaper(statement: string, from: number, to: number): string {
  return `${statement.slice(0, from)}${from === 0 ? 'The' : 'the'} paper${statement.slice(to)}`;
}

/** Words of a title beyond these name no paper. */
const MAX_NAMING = 6;

/** `The owl counting paper`, `the study on owls`: by words that all stand in the title or are lent by the sentences. */
function namedByWords(statement: string, sources: Sources): string {
  const isLent = lentBy(sources);
  const before = statement.replace(BEFORE, (phrase: string, words: string) => {
    const isNaming = words.trim().split(/\s+/u).length <= MAX_NAMING && isLent(words);
    if (!isNaming || sources.sentences.some((sentence) => sentence.includes(phrase))) return phrase;
    return phrase.startsWith('T') ? 'The paper' : 'the paper';
  });
  const behind = BEHIND.exec(before);
  if (!behind) return before;
  const words = before.slice(behind[0].length).split(' ');
  const to = endOfPhrase(words, isLent);
  return to > 0 ? `The paper ${words.slice(to).join(' ')}` : before;
}

const KINDS = [...lexicon('paper-kind').words].join('|');
const BEFORE = new RegExp(
  String.raw`\b[Tt]he ((?:[\p{L}\p{N}][\p{L}\p{N}’'/-]* ){1,6}?)(?:${KINDS})(?![\p{L}-])`,
  'gu',
);
const BEHIND = new RegExp(`^The (?:${KINDS}) (?:${[...lexicon('before-subject').words].join('|')}) `, 'u');

/** How many words of the title stand before a verb that tells; 0 where they do not reach it. */
function endOfPhrase(words: readonly string[], isLent: (word: string) => boolean): number {
  const end = words.findIndex(
    (word) => lexicon('tells-aim').pattern.test(word) || lexicon('tells-finding').pattern.test(word),
  );
  if (end < 1 || end > MAX_NAMING) return 0;
  return isLent(words.slice(0, end).join(' ')) ? end : 0;
}

/** Reads the sources when the first words are asked of. */
function lentBy({ title, sentences }: Sources): (words: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  const read = () => {
    const texts = [title, ...sentences];
    const keys = texts.flatMap((text) => readTextTerms(text).terms.map(({ key }) => key));
    const words = texts
      .join('\n')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u);
    return new Set([...keys, ...words]);
  };
  return (words) => {
    known ??= read();
    const held = known;
    return readTextTerms(words).terms.every(
      (term) => term.kind === 'function' || held.has(term.key) || held.has(term.lower),
    );
  };
}
