import { describe, expect, it } from 'vitest';
import { isCalledByName, leavesNothing } from '../../../src/understanding/metadata/leavesNothing.ts';
import { paper } from '../../support/papers.ts';

const mudcat = paper({
  title: 'MUDCAT: Mapping Silt',
  venue: 'Estuary Letters',
  abstract: 'MUDCAT maps silt.',
});
const storms = paper({ title: 'Storms erode dunes', abstract: 'Storms erode dunes in winter.' });

describe('leavesNothing', () => {
  it.each([
    ['who wrote mudcat?'],
    ['when was the mudcat paper in estuary letters published?'],
    ['who are the authors of mapping silt'],
    ['who wrote mudcta'],
    ['was mudcat published in 2014?'],
  ])('finds nothing but a name and what asks for its record: %s', (text) => {
    expect(leavesNothing(text, [mudcat])).toBe(true);
  });

  it.each([
    ['how does mudcat map silt under ice?'],
    ['who wrote about beavers in mudcat?'],
    ['who wrote about otters in mudcat?'],
    ['who wrote about salt in mudcat?'],
    ['does mudcat beat sonar?'],
  ])('finds that something else is asked: %s', (text) => {
    expect(leavesNothing(text, [mudcat])).toBe(false);
  });
});

describe('isCalledByName', () => {
  it('knows a name that a paper gives itself, and no title that says what happens', () => {
    expect(isCalledByName([mudcat], 'is mudcat any good')).toBe(true);
    expect(isCalledByName([storms], 'do storms erode dunes')).toBe(false);
    expect(isCalledByName([mudcat], 'is silt mapped')).toBe(false);
  });
});
