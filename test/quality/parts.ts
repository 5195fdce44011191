import { measureAnswers } from './answers/measureAnswers.ts';
import { measureReliability } from './answers/measureReliability.ts';
import { measureWays } from './answers/measureWays.ts';
import { measureClaims } from './claims/measureClaims.ts';
import { measureModelPath } from './modelPath/measureModelPath.ts';
import type { FigureSet } from './ratchet/figures.ts';
import { measureSearch } from './search/measureSearch.ts';
import { measureVerifier } from './verifier/measureVerifier.ts';

/** Prints its figures and returns them. */
type Part = (options: readonly string[]) => Promise<readonly FigureSet[]>;

export const PARTS: Readonly<Record<string, Part>> = {
  answers: measureAnswers,
  search: measureSearch,
  verifier: measureVerifier,
  claims: measureClaims,
  'model-path': measureModelPath,
  reliability: measureReliability,
  ways: measureWays,
  all: measureAll,
};

export async function measureAll(): Promise<readonly FigureSet[]> {
  return [
    ...(await measureAnswers([])),
    ...(await measureSearch()),
    ...(await measureVerifier([])),
    ...(await measureModelPath([])),
  ];
}
