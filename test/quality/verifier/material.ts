// What the verifier is measured on: abstracts as lists of sentences, and claims with the sentences that settle them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sentencesOf } from '../../../src/papers/sentences.ts';
import { papersOf } from '../../support/papers.ts';

export interface Abstract {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

export interface LabelledClaim {
  readonly claim: string;
  readonly label: 'SUPPORT' | 'CONTRADICT' | 'NONE';
  readonly abstract: Abstract;
  /** The sentences that settle it; of a claim without evidence, the whole abstract that it cites. */
  readonly sentences: readonly string[];
}

export interface Material {
  readonly abstracts: readonly Abstract[];
  readonly claims: readonly LabelledClaim[];
}

interface ClaimLine {
  readonly claim: string;
  readonly cited_doc_ids: readonly string[];
  readonly evidence: Readonly<
    Record<
      string,
      readonly { readonly label: 'SUPPORT' | 'CONTRADICT'; readonly sentences: readonly number[] }[]
    >
  >;
}

/** SciFact's training claims with their gold sentences, or undefined where the collection is not there. */
export function readScifact(folder: string): Material | undefined {
  const path = (name: string) => join(folder, 'scifact', name);
  if (!existsSync(path('sentences.jsonl.gz'))) return undefined;
  const titles = new Map(
    readLines<{ _id: string; title: string }>(path('corpus.jsonl.gz')).map(({ _id, title }) => [_id, title]),
  );
  const all = readLines<{ _id: string; sentences: string[] }>(path('sentences.jsonl.gz')).map(
    ({ _id: id, sentences }): [string, Abstract] => [id, { id, title: titles.get(id) ?? '', sentences }],
  );
  const byId = new Map(all);
  const claims = readLines<ClaimLine>(path('claims_train.jsonl')).flatMap((line) => labelled(line, byId));
  const cited = new Set(claims.map(({ abstract }) => abstract));
  return { abstracts: [...cited], claims };
}

/** The seed papers: sentences alone, nobody has judged claims about them. */
export async function readSeeds(): Promise<Material> {
  const abstracts = (await papersOf('seeds')).map((paper) => ({
    id: paper.id,
    title: paper.title,
    sentences: sentencesOf(paper),
  }));
  return { abstracts, claims: [] };
}

function labelled(line: ClaimLine, byId: ReadonlyMap<string, Abstract>): readonly LabelledClaim[] {
  return line.cited_doc_ids.flatMap((id): LabelledClaim[] => {
    const abstract = byId.get(id);
    if (!abstract) return [];
    const sets = line.evidence[id];
    if (!sets) return [{ claim: line.claim, label: 'NONE', abstract, sentences: abstract.sentences }];
    return sets.map(({ label, sentences }) => ({
      claim: line.claim,
      label,
      abstract,
      sentences: sentences.flatMap((number) => abstract.sentences[number] ?? []),
    }));
  });
}

function readLines<T>(path: string): readonly T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
