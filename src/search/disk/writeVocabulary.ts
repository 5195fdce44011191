import type Database from 'libsql';

export interface VocabularyWriter {
  /** The number of a term, a new one where the index does not know it. */
  numberOf(term: string): number;
  /** Counts a paper that came or went, by its terms; repeated ones count once. */
  count(sign: 1 | -1, terms: readonly number[]): void;
  /** Writes what was counted, and forgets the terms that no paper has any more. */
  finish(): void;
}

/** The terms of an index while papers come and go: each with its number and in how many papers it is. */
export function writeVocabulary(database: Database.Database): VocabularyWriter {
  const find = database.prepare('SELECT number FROM vocabulary WHERE word = ?').pluck();
  const insert = database.prepare('INSERT INTO vocabulary VALUES (?, ?, ?)');
  const update = database.prepare('UPDATE vocabulary SET papers = papers + ? WHERE number = ?');
  const most = database.prepare('SELECT max(number) FROM vocabulary').pluck();
  let last = Number(most.all()[0] ?? 0);
  const numbers = new Map<string, number>();
  const added = new Map<string, number>();
  const changes = new Map<number, number>();

  return {
    numberOf(term) {
      const known = numbers.get(term) ?? (find.all(term)[0] as number | undefined); // a plucked integer
      const number = known ?? ++last;
      if (known === undefined) added.set(term, number);
      numbers.set(term, number);
      return number;
    },
    count(sign, terms) {
      for (const number of new Set(terms)) changes.set(number, (changes.get(number) ?? 0) + sign);
    },
    finish() {
      for (const [term, number] of added) {
        insert.run(term, changes.get(number) ?? 0, number);
        changes.delete(number);
      }
      for (const [number, change] of changes) update.run(change, number);
      database.exec('DELETE FROM vocabulary WHERE papers <= 0');
    },
  };
}
