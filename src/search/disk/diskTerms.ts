import type Database from 'libsql';
import type { Language } from '../../language/languages.ts';
import type { KnownWord } from '../nearWords.ts';
import type { TermIndex } from '../termIndex.ts';
import { matcher } from './matcher.ts';
import { unpackTerms } from './packTerms.ts';
import { readFact } from './schema.ts';
import { numberByWord, vocabulary } from './vocabulary.ts';

/** The index of the texts in an open file. Everything is looked up when it is asked for: it starts at once. */
export function diskTerms(database: Database.Database): TermIndex {
  const words = vocabulary(database, 'vocabulary');
  const match = matcher(database, { table: 'texts', column: 'terms', frequency: words.frequency });
  const terms = database.prepare('SELECT terms FROM papers WHERE id = ?').pluck();
  const byNumber = database.prepare('SELECT word, papers FROM vocabulary WHERE number = ?').raw();
  const expansions = database.prepare('SELECT DISTINCT long FROM acronyms WHERE short = ? LIMIT 2').pluck();
  const shortForms = database
    .prepare('SELECT DISTINCT short FROM acronyms WHERE long = ? ORDER BY short')
    .pluck();
  const begun = database
    .prepare('SELECT DISTINCT long FROM acronyms WHERE long = ?1 OR (long > ?1 AND long < ?2) ORDER BY long')
    .pluck();
  return {
    size: Number(readFact(database, 'papers') ?? 0),
    averageLength: Number(readFact(database, 'averageLength') ?? 1),
    languages: (readFact(database, 'languages') ?? 'english').split(',') as Language[], // as `writeIndex` has them
    frequency: words.frequency,
    numberOf: numberByWord(database, { table: 'vocabulary', column: 'number' }),
    termOf: (number) => (byNumber.all(number)[0] ?? ['', 0]) as KnownWord, // a raw row of the two columns
    sameInitial: words.sameInitial,
    expansionsOf: (short) => expansions.all(short) as string[], // plucked texts
    expansionsFrom(first, second) {
      const two = `${first} ${second}`;
      return begun.all(two, `${two} \u{10ffff}`) as string[]; // plucked texts
    },
    shortForms: (long) => shortForms.all(long) as string[], // plucked texts
    candidates: (wanted, howMany) =>
      match<Buffer>(wanted, howMany).map(([id, packed]) => ({ id, sentences: unpackTerms(packed) })),
    sentencesOf(id) {
      const packed = terms.all(id)[0] as Buffer | undefined; // plucked bytes
      return packed === undefined ? [] : unpackTerms(packed);
    },
  };
}
