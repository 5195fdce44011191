import type { HeldPaper } from '../paperAnalysis.ts';
import type { Postings } from '../postings.ts';
import type { RecordIndex } from './recordIndex.ts';

interface HeldRecords {
  readonly papers: ReadonlyMap<string, HeldPaper>;
  readonly byNumber: readonly (HeldPaper | undefined)[];
  readonly records: Postings;
}

/** The records of a small collection. */
export function memoryRecords({ papers, byNumber, records }: HeldRecords): RecordIndex {
  let names: ReadonlyMap<string, string> | undefined;
  const idsOf = (documents: readonly number[], limit: number) =>
    documents.flatMap((document) => byNumber[document]?.id ?? []).slice(0, limit);
  return {
    named: (name) => {
      names ??= namesOf(papers.values());
      return names.get(name);
    },
    frequency: records.frequency,
    beginningWith: (typed) =>
      [...records.known()]
        .filter(([word]) => word.startsWith(typed) && word !== typed)
        .sort(([, one], [, other]) => other - one)
        .map(([word]) => word),
    sameInitial: records.sameInitial,
    all: records.known,
    havingAll: (groups, limit) => idsOf(havingAll(groups, records), limit),
    candidates: (words, limit) =>
      idsOf(
        records.best(words).map(({ document }) => document),
        limit,
      ),
    record: (id) => {
      const held = papers.get(id);
      return { title: held?.title ?? '', text: held?.analysis.record ?? '' };
    },
  };
}

/** Of two papers with one name, the one that is surer called so. */
function namesOf(papers: Iterable<HeldPaper>): ReadonlyMap<string, string> {
  const named = new Map<string, { readonly id: string; readonly place: number }>();
  for (const { id, analysis } of papers) {
    for (const [place, name] of analysis.names.entries())
      if (place < (named.get(name)?.place ?? Number.POSITIVE_INFINITY)) named.set(name, { id, place });
  }
  return new Map([...named].map(([name, { id }]) => [name, id]));
}

function havingAll(groups: readonly (readonly string[])[], records: Postings): readonly number[] {
  const [first = [], ...others] = groups.map((words) => records.best(words));
  const rest = others.map((scored) => new Map(scored.map(({ document, score }) => [document, score])));
  return first
    .filter(({ document }) => rest.every((scores) => scores.has(document)))
    .map(({ document, score }) => ({
      document,
      score: rest.reduce((sum, scores) => sum + (scores.get(document) ?? 0), score),
    }))
    .sort((one, other) => other.score - one.score)
    .map(({ document }) => document);
}
