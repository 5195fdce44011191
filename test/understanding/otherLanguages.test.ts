import { describe, expect, it } from 'vitest';
import { otherLanguages } from '../../src/understanding/otherLanguages.ts';
import { collection } from '../support/papers.ts';

describe('otherLanguages', () => {
  const ENGLISH = { id: 'e', title: 'On Owls', abstract: 'The owls of the park hunt at night and eat mice.' };
  const GERMAN = {
    id: 'g',
    title: 'Eulen',
    abstract: 'Die Eulen des Parks jagen in der Nacht und fressen Mäuse.',
  };

  it('names the languages of the papers for a text in none of them', () => {
    expect(otherLanguages('Los búhos de la ciudad comen ratones.', collection(ENGLISH))).toEqual(['English']);
    expect(otherLanguages('Los búhos de la ciudad comen ratones.', collection(ENGLISH, GERMAN))).toEqual([
      'English',
      'German',
    ]);
  });

  it.each(['Die Eulen der Stadt fressen Mäuse.', 'The owls of the city eat mice.', 'Strix aluco 2022', '42'])(
    'names none for what may be in one of them: %s',
    (text) => {
      expect(otherLanguages(text, collection(ENGLISH, GERMAN))).toEqual([]);
    },
  );

  it('names none where there are no papers', () => {
    expect(otherLanguages('Los búhos de la ciudad comen ratones.', collection())).toEqual([]);
  });
});
