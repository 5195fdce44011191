import type { ReadText } from './paperText.ts';

/** What a question wants to be told: `attention heads` in `how many attention heads does it have`. */
export interface QuestionFocus {
  /** Word numbers in the question; any of the heads will do. */
  readonly heads: readonly number[];
  readonly modifiers: readonly number[];
}

const BE = new Set(['is', 'are', 'was', 'were', 's']);
const AUXILIARY = new Set([
  ...BE,
  ...'do does did has have had can could will would should may might must'.split(' '),
]);
const DETERMINER = new Set('of the these those a an exactly exact its their his her'.split(' '));
const POSSESSED_BY_QUESTION = new Set('what who where how that it there here let when why'.split(' '));
/**
 * Heads that a text answers without repeating them: they name a part in the argument or stand for anything at all.
 * What is asked then is told by the words around them.
 */
const OPEN_HEADS = new Set(
  (
    'kind kinds type types sort sorts form forms way ways thing things part parts range area areas aspect aspects class classes example examples ' +
    'name names number numbers amount quantity idea ideas point role goal goals aim aims purpose difference differences drawback drawbacks downside downsides ' +
    'advantage advantages benefit benefits limitation limitations problem problems issue issues reason reasons contribution contributions ' +
    'conclusion conclusions finding findings result results outcome takeaway message impact effect meaning definition relation relationship ' +
    'trick secret approach approaches method methods technique techniques strategy strategies framework algorithm algorithms concept concepts term terms ' +
    'phenomenon factor factors component components property properties feature features step steps fraction proportion share portion percentage model models system systems paper papers abstract abstracts ones evidence deal gist'
  ).split(' '),
);
/** Words that only class the noun after their `of`. */
const CLASSIFIERS = new Set(
  'kind kinds type types sort sorts form forms range class classes number names example examples amount part parts'.split(
    ' ',
  ),
);
const ENDS_NOUN = new Set([...AUXILIARY, 'of', 'for', 'in', 'per', 'from']);
const MAX_WORDS = 4;

/** The noun that a question asks for; undefined where it has none or where a text would not repeat it. */
export function questionFocus(question: ReadText): QuestionFocus | undefined {
  const texts = question.words.map(({ text }) => text);
  for (const index of texts.keys()) {
    const start = startsAfter(texts, index);
    if (start === undefined) continue;
    const asked = readNoun(question, start);
    if (asked) return asked;
  }
  return undefined;
}

/** Where the noun begins, if the word at the index announces one. */
function startsAfter(words: readonly string[], index: number): number | undefined {
  const [before = '', word = '', next = ''] = [words[index - 1], words[index], words[index + 1]];
  if (word === 'how' && (next === 'many' || next === 'much')) {
    return AUXILIARY.has(words[index + 2] ?? '') ? index + 3 : index + 2;
  }
  if ((word === 'number' || word === 'names') && next === 'of') return index + 2;
  if (word === 'which' || word === 'whose') return index + 1;
  if (word === 'what')
    return BE.has(next) && DETERMINER.has(words[index + 2] ?? '')
      ? index + 2
      : AUXILIARY.has(next)
        ? undefined
        : index + 1;
  if (word === 's' && !POSSESSED_BY_QUESTION.has(before) && asksWhatIs(words)) return index + 1;
  return undefined;
}

function asksWhatIs(words: readonly string[]): boolean {
  return words
    .slice(0, 4)
    .some((word, index) => word === 'whats' || (word === 'what' && BE.has(words[index + 1] ?? '')));
}

function readNoun({ words }: Pick<ReadText, 'words'>, from: number): QuestionFocus | undefined {
  const text = (index: number) => words[index]?.text ?? '';
  let start = from;
  while (DETERMINER.has(text(start)) || (CLASSIFIERS.has(text(start)) && text(start + 1) === 'of')) start++;
  let end = start;
  while (end < words.length && end - start < MAX_WORDS && !words[end]?.isStop) end++;
  if (end === start) return undefined;
  if (text(end) === 's') return readNoun({ words }, end + 1);
  const run = Array.from({ length: end - start }, (_, i) => start + i);
  const heads = headsOf(run.map(text), end === words.length || ENDS_NOUN.has(text(end))).map(
    (i) => start + i,
  );
  const [first = start] = heads;
  const modifiers = run.filter((index) => index < first);
  if (heads.every((index) => OPEN_HEADS.has(text(index)))) {
    return modifiers.length > 0
      ? { heads: modifiers.slice(-1), modifiers: modifiers.slice(0, -1) }
      : undefined;
  }
  return { heads, modifiers };
}

/** Where the run ends with the noun, its last word; else its first plural, for a verb may follow. */
function headsOf(run: readonly string[], endsWithNoun: boolean): readonly number[] {
  if (endsWithNoun) return [run.length - 1];
  const plural = run.findIndex((word) => /[^s]s$/u.test(word));
  // `optimizer interacts`: what looks like a plural may be a verb.
  if (plural >= 0) return plural === 1 ? [0, 1] : [plural];
  return run.length === 1 ? [0] : [0, 1];
}
