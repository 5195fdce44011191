import type Database from 'libsql';
import type { IndexedPaper, TermIndex } from '../termIndex.ts';
import { matcher } from './matcher.ts';
import { readFact } from './schema.ts';
import { vocabulary } from './vocabulary.ts';

/** The index of the texts in an open file. Everything is looked up when it is asked for: it starts at once. */
export function diskTerms(database: Database.Database): TermIndex {
  const words = vocabulary(database, 'vocabulary');
  const match = matcher(database, { table: 'texts', column: 'terms', frequency: words.frequency });
  const terms = database.prepare('SELECT terms FROM papers WHERE id = ?').pluck();
  const longForms = database.prepare('SELECT DISTINCT long FROM acronyms WHERE short = ? LIMIT 2').pluck();
  const shortForms = database
    .prepare('SELECT DISTINCT short FROM acronyms WHERE long = ? ORDER BY short')
    .pluck();
  const begun = database
    .prepare('SELECT DISTINCT long FROM acronyms WHERE long = ?1 OR (long > ?1 AND long < ?2) ORDER BY long')
    .pluck();
  return {
    size: Number(readFact(database, 'papers') ?? 0),
    averageLength: Number(readFact(database, 'averageLength') ?? 1),
    frequency: words.frequency,
    sameInitial: words.sameInitial,
    longForms: (short) => longForms.all(short) as string[], // plucked texts
    longFormsFrom(first, second) {
      const two = `${first} ${second}`;
      return begun.all(two, `${two} \u{10ffff}`) as string[]; // plucked texts
    },
    shortForms: (long) => shortForms.all(long) as string[], // plucked texts
    candidates: (wanted, howMany) =>
      match(wanted, howMany).map(([id, text]) => ({ id, sentences: readSentences(text) })),
    sentencesOf: (id) => readSentences(String(terms.all(id)[0] ?? '')),
  };
}

/** A line a sentence, as `writeIndex` has them. */
function readSentences(terms: string): IndexedPaper['sentences'] {
  return terms.split('\n').map((sentence) => sentence.split(' '));
}
