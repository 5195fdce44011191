import { lexicon } from '../../language/lexicon.ts';

/** How much a sentence speaks as a paper of what it does: 1 where it introduces, less where it finds, 0 elsewhere. */
export function contributionStrength(sentence: string): number {
  if (!has('speaks-for-itself', sentence)) return 0;
  if (has('tells-aim', sentence)) return 1;
  return has('tells-finding', sentence) ? 0.7 : 0;
}

function has(name: string, text: string): boolean {
  return lexicon(name).pattern.test(text);
}
