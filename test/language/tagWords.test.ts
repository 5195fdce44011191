import { describe, expect, it } from 'vitest';
import { readTextTerms } from '../../src/verifying/readTextTerms.ts';
import { readTokens } from '../../src/verifying/readTokens.ts';

function verbsOf(sentence: string): readonly string[] {
  return readTokens(readTextTerms(sentence)).flatMap(({ tag, lower }) => (tag === 'finite' ? [lower] : []));
}

describe('tagWords', () => {
  it.each([
    ['behind a participle between commas', 'The kiln, fired with peat, reached 900 degrees.', ['reached']],
    ['behind a clause on its subject', 'The bridge, whose deck was replaced, carries trams.', ['carries']],
    ['behind an apposition', 'House 5, the largest, held no obsidian.', ['held']],
    ['twice of one subject', 'Nurses found errors in the charts and reported them.', ['found', 'reported']],
    ['behind a participle of its subject', 'The mechanisms involved remained unclear.', ['remained']],
    ['of several, before a quality', 'These viruses cause severe fever.', ['cause']],
    ['in the past, though no rule makes it so', 'The choir sang, but the organ broke.', ['sang', 'broke']],
    ['before another with its own auxiliary', 'The tempo increased but did not last.', ['increased']],
    ['behind a quality', 'The rate was low on Mondays and dropped to zero on Fridays.', ['dropped']],
    ['behind what tells its subject apart', 'Bowls made of ash received a prize.', ['received']],
  ])('finds the verb %s', (_, sentence, verbs) => {
    expect(verbsOf(sentence)).toEqual(verbs);
  });

  it.each([
    ['a participle of a noun', 'Fences protect humans and domesticated animals.', ['protect']],
    ['what stands behind a verb', 'The abbess wore amber beads after dusk.', ['wore']],
    ['a noun behind a degree', 'Unlike earlier surveys, the sonar finds nests.', ['finds']],
    ['what tells a time', 'Prices, low since October, rose.', ['rose']],
    ['a noun at the end', 'The town saw increases in known health factors.', ['saw']],
  ])('takes %s for no verb', (_, sentence, verbs) => {
    expect(verbsOf(sentence)).toEqual(verbs);
  });
});
