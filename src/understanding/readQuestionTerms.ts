import type { Language } from '../language/languages.ts';
import { lexicon } from '../language/lexicon.ts';
import { samePhrases } from '../language/phrases.ts';
import { isInitial, type Word } from '../language/words.ts';
import { wordsOfAsides } from './asides.ts';
import type { Embedding } from './embedding.ts';
import { findNames, findPhrases, isWithin, type Name, type NameUse } from './names.ts';
import type { AcronymExpansion, PaperText, ReadText } from './paperText.ts';
import { type QuestionFocus, questionFocus } from './questionFocus.ts';
import { informationOf, rarityOf, type Vocabulary } from './vocabulary.ts';

/** A word of the question that tells something. */
export interface QuestionTerm {
  /** Lower-case. */
  readonly text: string;
  /** As typed. */
  readonly surface: string;
  readonly stem: string;
  /** Written as names are in its language. */
  readonly isMarked: boolean;
  readonly weight: number;
  /** How rare it is among the papers at hand, from 0 in all of them to 1 in none. */
  readonly rarity: number;
  /** `name`: part of a paper's name. `head`, `modifier`: of what is asked. */
  readonly role: 'name' | 'head' | 'modifier' | 'plain';
  /** Other ways to write it, each a run of stems: an abbreviation's long form, or the other way round. */
  readonly alternatives: readonly (readonly string[])[];
  /** Phrases, as runs of stems, that mean the same as the one that it is part of. */
  readonly phrases: readonly (readonly string[])[];
  /** What it is one of, a run of stems: `DRO` of `P-DRO`; empty for most words. */
  readonly family: readonly string[];
  /** Word number in the question. */
  readonly place: number;
}

const FRAME_FACTOR = 0.25;
/** A word beside the question may say what it is about, or why somebody asks. */
const ASIDE_FACTOR = 0.5;

export interface Terms {
  readonly terms: readonly QuestionTerm[];
  readonly asked: QuestionFocus | undefined;
  readonly names: readonly NameUse[];
  /** Where words of one paper's title stand together. */
  readonly phrases: readonly NameUse[];
}

/** What is known of the papers that a question is read against. */
export interface Background {
  readonly texts: readonly PaperText[];
  /** That of most of them. */
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly names: readonly Name[];
  readonly phrases: readonly Name[];
  readonly embeddings: ReadonlyMap<PaperText, Embedding>;
}

export function readQuestionTerms(question: ReadText, context: Background): Terms {
  const papers = context.texts;
  const names = findNames(question, context.names);
  const phrases = findPhrases(question, context.phrases);
  const asked = questionFocus(question);
  const acronymExpansions = papers.flatMap((paper) => paper.acronymExpansions);
  const sames = sameIn(question);
  const asides = wordsOfAsides(question);
  const terms: QuestionTerm[] = [];
  for (let place = 0; place < question.words.length; place++) {
    const word = question.words[place];
    if (!word) continue;
    const isWhole =
      word.compound !== undefined && (isInitial(word) || context.vocabulary.paperCounts.has(word.compound));
    if (word.isStop && !isWhole && !isWithin(names, place)) continue;
    const key = isWhole && word.compound ? word.compound : word.stem;
    const isName = isWithin(names, place);
    const rarity = rarityOf(key, context.vocabulary);
    if (rarity === 1 && asides.has(place)) continue;
    const isFrame = lexicon('frame-word').words.has(word.text) || isDegree(question, place);
    terms.push({
      text: word.text,
      surface: question.text.slice(word.start, isWhole ? endOfCompound(word, place, question) : word.end),
      stem: key,
      isMarked: word.isMarked,
      weight:
        informationOf({ text: word.text, stem: key }, context.vocabulary) *
        (isFrame ? FRAME_FACTOR : 1) *
        (asides.has(place) ? ASIDE_FACTOR : 1),
      rarity,
      role: isName ? 'name' : roleOf(place, asked),
      alternatives: [
        ...alternativesTo(word, place, { question, acronymExpansions }),
        ...(isWhole && !isInitial(word) ? [partsOf(word, place, question)] : []),
      ],
      phrases: sames.get(place) ?? [],
      family: isInitial(word) ? partsOf(word, place, question) : [],
      place,
    });
    if (isWhole) place += (word.compoundLength ?? 1) - 1;
  }
  return { terms, asked, names, phrases };
}

/** `long` of `how long`: what an answer gives in figures. */
function isDegree({ words }: ReadText, place: number): boolean {
  return words[place - 1]?.text === 'how' && lexicon('degree-asked').words.has(words[place]?.text ?? '');
}

function roleOf(place: number, asked: QuestionFocus | undefined): QuestionTerm['role'] {
  if (asked?.heads.includes(place)) return 'head';
  return asked?.modifiers.includes(place) ? 'modifier' : 'plain';
}

function alternativesTo(
  word: Word,
  place: number,
  { question, acronymExpansions }: { question: ReadText; acronymExpansions: readonly AcronymExpansion[] },
): readonly (readonly string[])[] {
  return acronymExpansions.flatMap(({ short, longStems }) => {
    if (short.toLowerCase() === word.text) return [longStems];
    const offset = longStems.indexOf(word.stem);
    const isWhole =
      offset >= 0 && longStems.every((stem, i) => question.words[place - offset + i]?.stem === stem);
    return isWhole ? [[short.toLowerCase()]] : [];
  });
}

/** By the number of each word: what means the same as the phrase that it is part of. */
function sameIn({ words }: ReadText): ReadonlyMap<number, readonly (readonly string[])[]> {
  const stems = words.map(({ stem }) => stem);
  const sames = new Map<number, readonly (readonly string[])[]>();
  for (const place of stems.keys()) {
    for (const { length, others } of samePhrases(stems, place)) {
      for (let at = place; at < place + length; at++) sames.set(at, [...(sames.get(at) ?? []), ...others]);
    }
  }
  return sames;
}

function endOfCompound({ compoundLength = 1, end }: Word, place: number, { words }: ReadText): number {
  return words[place + compoundLength - 1]?.end ?? end;
}

/** The parts of a hyphenated compound that are words of their own: `self` and `driving`, `DRO` of `P-DRO`. */
function partsOf({ compoundLength = 1 }: Word, place: number, { words }: ReadText): readonly string[] {
  return words
    .slice(place, place + compoundLength)
    .filter(({ text }) => text.length > 1)
    .map(({ stem }) => stem);
}
