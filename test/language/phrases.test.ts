import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { samePhrases } from '../../src/language/phrases.ts';
import { stem } from '../../src/language/stem.ts';

const sameAs = (text: string, place = 0) =>
  samePhrases(
    text.split(' ').map((word) => stem(word)),
    place,
  );

describe('samePhrases', () => {
  it('finds a word for a phrase, and a phrase for a word', () => {
    expect(sameAs('high blood pressure')).toMatchObject([{ length: 3, others: [[stem('hypertension')]] }]);
    expect(sameAs('hypertension')).toMatchObject([{ length: 1, others: [['high', 'blood', 'pressur']] }]);
  });

  it('finds a phrase where it stands whole alone', () => {
    expect(sameAs('high blood count')).toEqual([]);
    expect(sameAs('very high blood pressure', 1)).toHaveLength(1);
  });

  it('knows each phrase in one group alone', () => {
    const lines = readFileSync('lexicon/en/phrases.list', 'utf8').split('\n');
    const phrases = lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => line.split(', '));
    expect(phrases).toEqual([...new Set(phrases)]);
  });
});
