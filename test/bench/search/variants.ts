import { bm25, matcherOf, sentenceBonus } from '../../../src/search/rank.ts';
import { type Regularisation, regularise } from '../../../src/search/regularise.ts';
import { type IndexedPaper, rarity, type TermIndex } from '../../../src/search/termIndex.ts';

/** A query with the papers that BM25 finds for it, best first, ready to be ranked in other ways. */
export interface Candidates {
  /** By the numbers of the terms, as the index has them. */
  readonly weights: ReadonlyMap<number, number>;
  /** The terms of the query in their order. */
  readonly order: readonly number[];
  readonly papers: readonly IndexedPaper[];
  /** The content words of the query as typed, in lower case, each with its term. */
  readonly typed: readonly (readonly [word: string, term: number])[];
  /** The words of a paper as they stand, in lower case. */
  readonly wordsOf: (id: string) => ReadonlySet<string>;
  readonly index: TermIndex;
}

/** A way to score candidates, in their order. */
export type Variant = (candidates: Candidates) => number[];

type Sentences = readonly (readonly number[])[];

export function plain(k = 1.2, b = 0.75): Variant {
  return ({ weights, papers, index }) =>
    papers.map(({ sentences }) => bm25(sentences, weights, { averageLength: index.averageLength, k, b }));
}

/** Adds a score made from a paper's sentences to the plain one. */
function plus(score: (sentences: Sentences, candidates: Candidates) => number): Variant {
  return (candidates) => {
    const base = plain()(candidates);
    return candidates.papers.map(({ sentences }, at) => (base[at] ?? 0) + score(sentences, candidates));
  };
}

/** The sentence (or the title) with the weightiest terms, less for a long one. */
export function bestSentence(share: number, loss = 0.3): Variant {
  return plus((sentences, { weights }) => {
    const scores = sentences.map((terms) => {
      const sum = [...new Set(terms)].reduce((total, term) => total + (weights.get(term) ?? 0), 0);
      return sum / (1 + loss * Math.max(0, terms.length / 16 - 1));
    });
    return share * Math.max(0, ...scores);
  });
}

/** A paper gains with the share of the query that it has. */
export function coverageBonus(share: number): Variant {
  return (candidates) => {
    const { weights, papers } = candidates;
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return plain()(candidates).map((score, at) => {
      const terms = new Set(papers[at]?.sentences.flat());
      const found = [...weights].reduce((sum, [term, weight]) => sum + (terms.has(term) ? weight : 0), 0);
      return score * (1 + (share * found) / total);
    });
  };
}

/** A paper gains with every word of the query that it has in the very form typed. */
export function exactForms(share: number): Variant {
  return (candidates) => {
    const { weights, papers, typed, wordsOf } = candidates;
    return plain()(candidates).map((score, at) => {
      const words = wordsOf(papers[at]?.id ?? '');
      const exact = typed.reduce(
        (sum, [word, term]) => sum + (words.has(word) ? (weights.get(term) ?? 0) : 0),
        0,
      );
      return score + share * exact;
    });
  };
}

/** Only papers that match every word of the query gain. */
export function allWords(share: number): Variant {
  return (candidates) => {
    const { papers, typed } = candidates;
    return plain()(candidates).map((score, at) => {
      const terms = new Set(papers[at]?.sentences.flat());
      return typed.every(([, term]) => terms.has(term)) ? score * (1 + share) : score;
    });
  };
}

/** Neighbouring words of the query that are neighbours in the paper, as `rank` has them. */
export function neighbours(share: number): Variant {
  return plus((sentences, { order, weights, index }) => {
    const match = matcherOf({ weights, order }, { averageLength: index.averageLength });
    return share * match(sentences).neighbours;
  });
}

/** Neighbouring words of the query near each other in a sentence in any order (sequential dependence, its unordered part). */
export function proximity(share: number, window = 8): Variant {
  return plus((sentences, { order, weights }) => {
    let score = 0;
    for (const [at, first] of order.slice(0, -1).entries()) {
      const second = order[at + 1] ?? 0;
      const count = sentences.reduce((sum, terms) => sum + timesNear(terms, [first, second], window), 0);
      const weight = ((weights.get(first) ?? 0) + (weights.get(second) ?? 0)) / 2;
      score += (weight * count * 2.2) / (count + 1.2);
    }
    return share * score;
  });
}

function timesNear(
  terms: readonly number[],
  [first, second]: readonly [number, number],
  window: number,
): number {
  if (first === second) return 0;
  return terms.filter(
    (term, at) => term === first && terms.slice(Math.max(0, at - window), at + 1 + window).includes(second),
  ).length;
}

/** A paper gains up to twice its score with the share of the query that its best sentence has, as `rank` has it. */
export function wholeSentence(power: number, base = plain()): Variant {
  return (candidates) => {
    const { weights, papers, index } = candidates;
    const match = matcherOf({ weights, order: [] }, { averageLength: index.averageLength });
    return base(candidates).map(
      (score, at) => score * sentenceBonus(match(papers[at]?.sentences ?? []).ofSentence, power),
    );
  };
}

/** What several methods add to the plain score, together. */
export function together(...variants: readonly Variant[]): Variant {
  return (candidates) => {
    const base = plain()(candidates);
    const gains = variants.map((variant) => variant(candidates));
    return base.map((score, at) => gains.reduce((sum, each) => sum + (each[at] ?? 0) - score, score));
  };
}

/** The scores of a variant, each with a say of the papers most like it, as `regularise` has it. */
export function regularised(base: Variant, settings: Regularisation): Variant {
  return (candidates) => {
    const scores = base(candidates);
    const best = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const again = regularise(
      best.map((at) => ({ score: scores[at] ?? 0, sentences: candidates.papers[at]?.sentences ?? [] })),
      settings,
    );
    return again.map((_, at) => again[best.indexOf(at)] ?? 0);
  };
}

interface Feedback {
  /** The query grows by the terms of so many first papers. */
  readonly papers: number;
  readonly terms: number;
  /** What the grown query counts. */
  readonly share: number;
}

/** RM3: the query grown by the terms of its first papers; the scores by both mixed. */
export function feedback({ papers: first, terms, share }: Feedback, base = plain()): Variant {
  return (candidates) => {
    const { weights, papers, index } = candidates;
    const scores = base(candidates);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const grown = new Map(
      growthOf(candidates, scores, { first, terms }).map(([term, part]) => [term, part * total]),
    );
    return papers.map(({ sentences }, at) => {
      const byGrown = bm25(sentences, grown, { averageLength: index.averageLength });
      return (1 - share) * (scores[at] ?? 0) + share * byGrown;
    });
  };
}

/** The terms that tell most of the best papers, with their parts of the whole. */
function growthOf(
  { papers, index }: Candidates,
  scores: readonly number[],
  { first, terms: count }: { readonly first: number; readonly terms: number },
): [number, number][] {
  const best = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, first);
  const model = new Map<number, number>();
  for (const at of best) {
    const terms = papers[at]?.sentences.flat() ?? [];
    for (const term of terms) model.set(term, (model.get(term) ?? 0) + (scores[at] ?? 0) / terms.length);
  }
  const telling = [...model]
    .map(([term, share]) => [term, share * rarity(index, index.termOf(term)[1])] as [number, number])
    .sort(([, a], [, b]) => b - a)
    .slice(0, count);
  const sum = telling.reduce((total, [, weight]) => total + weight, 0);
  return telling.map(([term, weight]) => [term, weight / sum]);
}
