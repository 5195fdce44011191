import { stays, type TextComparison } from '../../compareTexts.ts';
import type { Token } from '../../readTokens.ts';
import { findCues } from '../cues.ts';

/** `Elm is the oldest inn` told as `the oldest inn is Elm`: where `is the` tells of one thing alone, it holds the other way round. */
export function isIdentityTurned(comparison: TextComparison): boolean {
  const { statement, source, match } = comparison;
  const was = source.findIndex(
    ({ tag }, j) => tag === 'be' && source[j + 1]?.lower === 'the' && isOneOnly(source[j + 2]),
  );
  const now = statement.findIndex(({ tag }) => tag === 'be');
  if (was < 0 || now < 0) return false;
  const crosses = (i: number, j: number) => j >= 0 && i < now !== j < was && stays(comparison, j);
  return match.some((j, i) => i < now && crosses(i, j)) && match.some((j, i) => i > now && crosses(i, j));
}

/** `the oldest`, `the only`. */
function isOneOnly(word: Token | undefined): boolean {
  if (!word) return false;
  return (
    word.lower.endsWith('est') ||
    (['lead', 'sole'] as const).some((kind) => findCues([word], kind).length > 0)
  );
}
