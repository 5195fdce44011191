import type { Reading } from '../../understanding/readWith.ts';
import type { Features } from './features.ts';

const SURE_DEFINITION = 0.4;

/**
 * From 0 to 1: whether a sentence introduces what is asked by its name alone (`what is X`, `what does X stand for`). Few
 * questions to learn from ask so, and such a sentence shows by its form that it answers.
 */
export function introduces({ kind, terms }: Reading, features: Features): number {
  if (kind === 'acronymExpansion') return features.get('what.span') ?? 0;
  const isNamedAlone = kind === 'definition' && terms.every(({ role }) => role === 'name');
  return isNamedAlone ? Math.min(1, (features.get('what.definition') ?? 0) / SURE_DEFINITION) : 0;
}
