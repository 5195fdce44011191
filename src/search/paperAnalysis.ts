import type { Language } from '../language/languages.ts';
import type { Paper } from '../papers/paper.ts';
import { analysePaper } from './analysePaper.ts';
import { lookUpNames } from './lookUp/paperIds.ts';
import { recordText, recordWords } from './lookUp/recordIndex.ts';
import type { IndexedPaper } from './termIndex.ts';

/** All that a search in memory knows of a paper: plain data, so that it can be stored and need not be found out again. */
export interface PaperAnalysis {
  readonly language: Language;
  /** Each term of the paper once. */
  readonly terms: readonly string[];
  /** The title and then each sentence of the abstract, a character a term: see `placesIn`. They are read in half the time of lists. */
  readonly sentences: readonly string[];
  readonly acronyms: readonly (readonly [short: string, long: string])[];
  /** What the paper is looked up by; see `recordText`. */
  readonly record: string;
  /** Each word of that once. */
  readonly recordWords: readonly string[];
  /** Its ids and links, the surest first; see `lookUpNames`. */
  readonly names: readonly string[];
}

/** The first character that JSON writes as it is; an abstract has far fewer terms than there are up to the surrogates. */
const FIRST_PLACE = 0x23;

/** The places of the terms of a sentence among all terms of the paper. */
export function placesIn(sentence: string): readonly number[] {
  const places: number[] = new Array(sentence.length);
  for (let at = 0; at < places.length; at += 1) places[at] = sentence.charCodeAt(at) - FIRST_PLACE;
  return places;
}

export function analyseWhole(paper: Paper): PaperAnalysis {
  const { language, sentences, acronyms } = analysePaper(paper);
  const places = new Map<string, number>();
  const placeOf = (term: string) => {
    const place = places.get(term) ?? places.size;
    places.set(term, place);
    return place;
  };
  const record = recordText(paper);
  return {
    language,
    sentences: sentences.map((sentence) =>
      String.fromCharCode(...sentence.map((term) => FIRST_PLACE + placeOf(term))),
    ),
    terms: [...places.keys()],
    acronyms,
    record,
    recordWords: [...new Set(recordWords(record))],
    names: lookUpNames(paper),
  };
}

/** A paper as all versions that have it share it. */
export interface HeldPaper extends IndexedPaper {
  /** Never given to another paper. */
  readonly number: number;
  readonly title: string;
  readonly analysis: Pick<PaperAnalysis, 'language' | 'acronyms' | 'record' | 'names'>;
  /** The words of its record, by their numbers there. */
  readonly recordWords: readonly number[];
  /** Its terms, repeated ones counted. */
  readonly length: number;
}
