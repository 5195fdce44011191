import { describe, expect, it } from 'vitest';
import { matchPaper } from '../../../src/answering/answerability/matchPaper.ts';
import { paperFeaturesOf } from '../../../src/answering/answerability/paperFeatures.ts';
import { readingOf } from '../../support/readings.ts';

const OWLS = { title: 'Owls at Night', abstract: 'Owls hunt voles. They hear voles under snow.' };
const STARS = { title: 'Distant Stars', abstract: 'Stars shine. Their light is red.' };

function featuresIn(question: string) {
  const reading = readingOf(question, OWLS, STARS);
  return reading.papers.map((text) => paperFeaturesOf(reading, matchPaper(reading, text)));
}

describe('paperFeaturesOf', () => {
  it.each(['paper.speaks', 'paper.near', 'paper.often', 'inPaper', 'mass'])(
    'gives the paper that has the words of a question more of %s',
    (name) => {
      const [owls, stars] = featuresIn('Do owls hear voles under snow?');
      expect(owls?.get(name)).toBeGreaterThan(stars?.get(name) ?? 1);
    },
  );

  it('counts a word the more, the more sentences have it, and never twice as much', () => {
    const [once] = featuresIn('snow');
    const [twice] = featuresIn('voles');
    const [few, more] = [once?.get('paper.often') ?? 0, twice?.get('paper.often') ?? 0];
    expect(more).toBeGreaterThan(few);
    expect(more).toBeLessThan(2 * few);
  });

  it('hears a word of like meaning that is too far off to count as the same', () => {
    const [owls, stars] = featuresIn('Do these birds eat rodents?');
    expect(owls?.get('paper.near')).toBeGreaterThan(stars?.get('paper.near') ?? 1);
    expect(owls?.get('inPaper')).toBeLessThan(1);
  });

  it('tells how much of the question stands in the title', () => {
    const [owls, stars] = featuresIn('distant stars');
    expect([owls?.get('paper.inTitle'), stars?.get('paper.inTitle')]).toEqual([0, 1]);
  });

  it('says nothing of a paper for a question without words that tell', () => {
    const [owls] = featuresIn('what is it?');
    expect([owls?.get('paper.speaks'), owls?.get('mass')]).toEqual([0, 0]);
  });
});
