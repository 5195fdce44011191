import { byInitial } from './nearWords.ts';
import type { IndexedPaper, TermIndex } from './termIndex.ts';

type Vocabulary = Pick<TermIndex, 'frequency' | 'numberOf' | 'termOf' | 'sameInitial'>;

/** The terms of papers, numbered from 1 in the order of their coming. */
export function memoryVocabulary() {
  const terms = [''];
  const numbers = new Map<string, number>();
  const frequencies = new Map<string, number>();
  const numberOf = (term: string) => numbers.get(term) ?? 0;
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const give = (term: string) => {
    const known = numberOf(term);
    if (known > 0) return known;
    numbers.set(term, terms.length);
    return terms.push(term) - 1;
  };

  return {
    /** Takes a paper in; gives it back in numbers. */
    add(sentences: readonly (readonly string[])[]): IndexedPaper['sentences'] {
      for (const term of new Set(sentences.flat())) frequencies.set(term, frequency(term) + 1);
      return sentences.map((sentence) => sentence.map(give));
    },
    /** Once every paper is in. */
    read(): Vocabulary {
      const termOf = (number: number) => terms[number] ?? '';
      return {
        frequency,
        numberOf,
        termOf: (number) => [termOf(number), frequency(termOf(number))],
        sameInitial: byInitial(frequencies),
      };
    },
  };
}
