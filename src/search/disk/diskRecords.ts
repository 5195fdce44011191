import type Database from 'libsql';
import type { RecordIndex } from '../lookUp/recordIndex.ts';
import { exactly } from '../termIndex.ts';
import { anyOf, matcher } from './matcher.ts';
import { vocabulary } from './vocabulary.ts';

/** The records of the papers in an open file. */
export function diskRecords(database: Database.Database): RecordIndex {
  const named = database
    .prepare(
      'SELECT id FROM names JOIN papers ON number = paper WHERE name = ? ORDER BY place, paper LIMIT 1',
    )
    .pluck();
  const begun = database
    .prepare('SELECT word FROM record_vocabulary WHERE word > ? AND word < ? ORDER BY papers DESC LIMIT 20')
    .pluck();
  const words = vocabulary(database, 'record_vocabulary');
  const match = matcher(database, { table: 'records', column: 'title', frequency: words.frequency });
  const havingAll = database
    .prepare(
      `SELECT id FROM
         (SELECT rowid AS paper, bm25(records) AS score FROM records WHERE records MATCH ? ORDER BY score LIMIT ?)
       JOIN papers ON number = paper ORDER BY score`,
    )
    .pluck();
  const record = database.prepare('SELECT title, record AS text FROM papers WHERE id = ?');
  return {
    named: (name) => named.all(name)[0] as string | undefined, // plucked text; libsql's `get` does not pluck
    frequency: words.frequency,
    beginningWith: (typed) => begun.all(typed, `${typed}\u{10ffff}`) as string[], // plucked texts
    sameInitial: words.sameInitial,
    all: words.all,
    havingAll: (groups, limit) =>
      havingAll.all(groups.map((words) => `(${anyOf(words)})`).join(' AND '), limit) as string[], // plucked texts
    candidates: (wanted, limit) => match<string>(wanted, exactly(limit)).map(([id]) => id),
    record: (id) =>
      (record.get(id) as { title: string; text: string } | undefined) ?? { title: '', text: '' }, // as the query names them
  };
}
