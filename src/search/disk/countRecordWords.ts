import type Database from 'libsql';

/** In how many records each word is, while papers come and go; of a new index, at the end and all at once. */
export function countRecordWords(database: Database.Database, isNew: boolean) {
  const add = database.prepare(
    'INSERT INTO record_vocabulary VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET papers = papers + ?2',
  );
  return {
    count(sign: 1 | -1, words: Iterable<string>): void {
      if (isNew) return;
      for (const word of new Set(words)) add.run(word, sign);
    },
    finish(): void {
      if (isNew) countAll(database);
      database.exec('DELETE FROM record_vocabulary WHERE papers <= 0');
    },
  };
}

function countAll(database: Database.Database): void {
  database.exec(`
    CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, records, row);
    INSERT INTO record_vocabulary SELECT term, doc FROM temp.counted;
    DROP TABLE temp.counted;
  `);
}
