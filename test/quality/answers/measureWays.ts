import { WAYS_OF_ASKING } from '../../support/waysOfAsking.ts';
import { answerFigures } from './answerFigures.ts';
import { askAll, COLLECTIONS } from './measureAnswers.ts';
import { collectionSets } from './questionSets.ts';

const SHOWN = [
  'all answerable',
  'first statement right',
  'wrong declines',
  'misleading',
  'far, not asserted',
];

/**
 * Asks the questions of the collections in the ways in which people put them into a chat, by the weights that ship: each
 * should come out as when it is asked bare. No bounds hold for them.
 */
export async function measureWays(): Promise<readonly []> {
  const sets = collectionSets(COLLECTIONS);
  const ways = { bare: (question: string) => question, ...WAYS_OF_ASKING };
  for (const [name, put] of sets.length > 0 ? Object.entries(ways) : []) {
    const scored = [];
    for (const set of sets) scored.push(...(await askAll(set, { put })));
    const figures = answerFigures(scored);
    const shown = SHOWN.map((label) => `${label} ${figures[label]?.hits} of ${figures[label]?.of}`);
    console.log(`${name.padEnd(20)} ${shown.join(' · ')}`);
  }
  if (sets.length === 0) console.log(`No collections in ${COLLECTIONS}: nothing is measured.`);
  return [];
}
