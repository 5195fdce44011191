import MiniSearch from 'minisearch';
import type { Language } from '../language/languages.ts';
import type { Paper } from '../papers/paper.ts';
import { analysePaper } from './analysePaper.ts';
import { memoryAcronyms } from './memoryAcronyms.ts';
import { memoryVocabulary } from './memoryVocabulary.ts';
import type { IndexedPaper, TermIndex, Wanted } from './termIndex.ts';

/** An index held in memory, made anew at each start: for collections that build within a second. */
export function memoryIndex(papers: Iterable<Paper>): TermIndex {
  const found = new Map<string, IndexedPaper['sentences']>();
  const vocabulary = memoryVocabulary();
  const acronyms = memoryAcronyms();
  const mini = newMiniSearch();
  const languages = new Map<Language, number>();
  let length = 0;
  for (const paper of papers) {
    const analysed = analysePaper(paper);
    // One text of title and abstract: a title that weighs more than its abstract finds worse (measured).
    const terms = analysed.sentences.flat();
    length += terms.length;
    languages.set(analysed.language, (languages.get(analysed.language) ?? 0) + 1);
    found.set(paper.id, vocabulary.add(analysed.sentences));
    acronyms.add(analysed.acronyms);
    mini.add({ id: paper.id, text: terms.join(' ') });
  }
  const sentencesOf = (id: string) => found.get(id) ?? [];
  return {
    size: found.size,
    averageLength: length / Math.max(1, found.size),
    languages: commonest(languages, found.size),
    ...vocabulary.read(),
    ...acronyms.read(),
    candidates: (terms, wanted) =>
      bestFirst(mini, terms, wanted).map((id) => ({ id, sentences: sentencesOf(id) })),
    sentencesOf,
  };
}

function commonest(counts: ReadonlyMap<Language, number>, papers: number): readonly Language[] {
  return [...counts]
    .filter(([, count]) => count * 100 >= papers)
    .sort(([, one], [, other]) => other - one)
    .map(([language]) => language);
}

function newMiniSearch(): MiniSearch<{ id: string; text: string }> {
  return new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 } },
  });
}

/** MiniSearch multiplies a score by the number of matched words; undone, it is BM25 and finds better (measured). */
function bestFirst(mini: MiniSearch, terms: readonly string[], { least, most, ofBest }: Wanted): string[] {
  const scored = mini
    .search(terms.join(' '))
    .map(({ id, score, queryTerms }) => ({ id: String(id), score: score / queryTerms.length }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
  const enough = ofBest * (scored[0]?.score ?? 0);
  return scored.filter(({ score }, at) => at < least || score >= enough).map(({ id }) => id);
}
