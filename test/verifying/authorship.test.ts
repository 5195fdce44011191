// What is said of the authors of any paper, against its field of authors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeMetadataClaim } from '../../src/verifying/judgeMetadataClaim.ts';

const SURNAMES = ['Abel', 'Brook', 'Castro', 'Dietz', 'Ekman', 'Fujita', 'Garcia', 'Haas'];
const anyAuthors = fc
  .shuffledSubarray(SURNAMES, { minLength: 2, maxLength: 6 })
  .map((surnames) => surnames.map((surname, at) => `${'Ann Bo Cy Di Ed Flo'.split(' ')[at]} ${surname}`));

function isTrue(statement: string, authors: readonly string[]): boolean {
  const records = [
    [
      { field: 'title', value: 'Rivers of Ash' },
      { field: 'authors', value: authors.join(', ') },
    ] as const,
  ];
  return judgeMetadataClaim({ statement, records }).verdict === 'pass';
}

describe('a statement on the authors of a paper', () => {
  it.each([
    ['first', 0],
    ['second', 1],
    ['last', -1],
  ] as const)('names the %s one right or fails', (place, at) => {
    fc.assert(
      fc.property(anyAuthors, fc.nat(), (authors, other) => {
        const named = authors[other % authors.length] ?? '';
        expect(isTrue(`The ${place} author of “Rivers of Ash” is ${named}.`, authors)).toBe(
          named === authors.at(at),
        );
      }),
    );
  });

  it('counts them right or fails', () => {
    fc.assert(
      fc.property(anyAuthors, fc.integer({ min: 1, max: 9 }), (authors, told) => {
        expect(isTrue(`“Rivers of Ash” has ${told} authors.`, authors)).toBe(told === authors.length);
      }),
    );
  });

  it('names nobody else', () => {
    fc.assert(
      fc.property(anyAuthors, fc.constantFrom(...SURNAMES), (authors, surname) => {
        const isAuthor = authors.some((name) => name.endsWith(surname));
        expect(isTrue(`“Rivers of Ash” is by ${surname}.`, authors)).toBe(isAuthor);
      }),
    );
  });

  it('calls none of several the only one', () => {
    fc.assert(
      fc.property(anyAuthors, (authors) => {
        expect(isTrue(`${authors[0]} is the only author of “Rivers of Ash”.`, authors)).toBe(false);
        expect(isTrue(`${authors[0]} is the only author of “Rivers of Ash”.`, authors.slice(0, 1))).toBe(
          true,
        );
      }),
    );
  });

  it('tells no last one, and no number, where the record names only some', () => {
    fc.assert(
      fc.property(anyAuthors, (authors) => {
        const some = [...authors.slice(0, -1), `${authors.at(-1)} and others`];
        expect(isTrue(`The last author of “Rivers of Ash” is ${authors.at(-1)}.`, some)).toBe(false);
        expect(isTrue(`“Rivers of Ash” has ${authors.length} authors.`, some)).toBe(false);
        expect(isTrue(`The first author of “Rivers of Ash” is ${authors[0]}.`, some)).toBe(true);
      }),
    );
  });
});
