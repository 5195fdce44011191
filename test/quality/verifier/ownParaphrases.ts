import { readFileSync } from 'node:fs';
import type { Slice } from './makeSlices.ts';
import type { Abstract } from './material.ts';

/** A sentence of a seed paper told truly, falsely or both, by hand. The rules were tuned with these in sight. */
export interface Paraphrase {
  readonly paper: string;
  readonly sentence: number;
  readonly true?: string;
  readonly false?: string;
}

const FILE = 'test/quality/verifier/paraphrases.jsonl';

export function readParaphrases(): readonly Paraphrase[] {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

export function ownParaphrases(abstracts: readonly Abstract[]): readonly Slice[] {
  const told = (how: 'true' | 'false') =>
    readParaphrases().flatMap((paraphrase) => {
      const abstract = abstracts.find(({ id }) => id === paraphrase.paper);
      const sentence = abstract?.sentences[paraphrase.sentence];
      if (!abstract || sentence === undefined)
        throw new Error(`${FILE}: no such sentence: ${JSON.stringify(paraphrase)}`);
      const statement = paraphrase[how];
      if (statement === undefined) return [];
      return [{ claim: { statement, sentences: [sentence], title: abstract.title }, paper: abstract.id }];
    });
  return [
    { name: 'own paraphrase', kind: 'told truly', wanted: 'pass', cases: told('true') },
    { name: 'own paraphrase, false', kind: 'told falsely', wanted: 'caught', cases: told('false') },
  ];
}
