import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MADE_BY } from '../../../src/search/disk/analysisChecksum.ts';

const FOLDER = 'src/search/disk';

/** The files of ours whose code a file runs, itself included. */
function runBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^import (?!type )[^;]*? from '(\.[^']+)'/gmu,
  ))
    runBy(join(file, '..', name), known);
  return known;
}

describe('analysisChecksum', () => {
  it('covers every file of ours that writing an index, or storing what is read of a paper, runs', () => {
    const covered = MADE_BY.map((name) => join(FOLDER, `${name}.ts`));
    const run = ['writeIndex.ts', '../paperAnalysis.ts'].flatMap((file) => [...runBy(join(FOLDER, file))]);
    expect(covered.toSorted()).toEqual([...new Set(run)].toSorted());
  });
});
