import type Database from 'libsql';
import type { Paper } from '../../papers/paper.ts';
import { analysePaper } from '../analysePaper.ts';
import { lookUpNames } from '../lookUp/paperIds.ts';
import { recordText, recordWords } from '../lookUp/recordIndex.ts';
import { packTerms, unpackTerms } from './packTerms.ts';
import { writeFact } from './schema.ts';
import { writeVocabulary } from './writeVocabulary.ts';

/** A paper with the checksum of its record and abstract. */
export interface ChecksummedPaper {
  readonly paper: Paper;
  readonly checksum: string;
}

interface IndexWriter {
  add(papers: readonly ChecksummedPaper[]): void;
  remove(ids: readonly string[]): void;
  /** Closes the books: the totals, and the checksum of the whole collection. */
  finish(checksum: string): void;
}

/** Adds and removes papers. */
export function writeIndex(database: Database.Database, isNew: boolean): IndexWriter {
  const statements = prepareAll(database);
  const vocabulary = writeVocabulary(database);
  const recordVocabulary = countRecordWords(database, isNew);

  const add = ({ paper, checksum }: ChecksummedPaper) => {
    const { language, sentences, acronyms } = analysePaper(paper);
    const terms = sentences.map((sentence) => sentence.map(vocabulary.numberOf));
    const record = recordText(paper);
    const words = recordWords(record);
    const row = [packTerms(terms), terms.flat().length, language, paper.title, record];
    const { lastInsertRowid: number } = statements.paper.run(paper.id, checksum, ...row);
    statements.text.run(number, sentences.flat().join(' '));
    statements.record.run(number, words.join(' '));
    for (const [place, name] of lookUpNames(paper).entries()) statements.name.run(name, place, number);
    for (const [short, long] of acronyms) statements.acronym.run(number, short, long);
    vocabulary.count(1, terms.flat());
    recordVocabulary.count(1, words);
  };

  return {
    add: (papers) => papers.forEach(add),
    remove(ids) {
      for (const id of ids) {
        const row = statements.find.get(id) as { number: number; terms: Buffer; record: string } | undefined; // as SCHEMA declares it
        if (row === undefined) continue;
        vocabulary.count(-1, unpackTerms(row.terms).flat());
        recordVocabulary.count(-1, recordWords(row.record));
        for (const forget of statements.forget) forget.run(row.number);
      }
    },
    finish(checksum) {
      vocabulary.finish();
      recordVocabulary.finish();
      writeTotals(database);
      writeFact(database, 'checksum', checksum);
    },
  };
}

function writeTotals(database: Database.Database): void {
  const totals = database
    .prepare(
      `SELECT count(*) AS papers, avg(length) AS averageLength, (
         SELECT group_concat(language) FROM (
           SELECT language FROM papers GROUP BY language
           HAVING count(*) * 100 >= (SELECT count(*) FROM papers) ORDER BY count(*) DESC
         )
       ) AS languages FROM papers`,
    )
    .get();
  for (const [name, total] of Object.entries(totals as object)) writeFact(database, name, String(total ?? 1)); // a row
}

function prepareAll(database: Database.Database) {
  return {
    paper: database.prepare(
      'INSERT INTO papers (id, checksum, terms, length, language, title, record) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    text: database.prepare('INSERT INTO texts (rowid, terms) VALUES (?, ?)'),
    record: database.prepare('INSERT INTO records (rowid, words) VALUES (?, ?)'),
    name: database.prepare('INSERT INTO names VALUES (?, ?, ?)'),
    acronym: database.prepare('INSERT INTO acronyms VALUES (?, ?, ?)'),
    find: database.prepare('SELECT number, terms, record FROM papers WHERE id = ?'),
    forget: [
      'DELETE FROM texts WHERE rowid = ?',
      'DELETE FROM records WHERE rowid = ?',
      'DELETE FROM names WHERE paper = ?',
      'DELETE FROM acronyms WHERE paper = ?',
      'DELETE FROM papers WHERE number = ?',
    ].map((statement) => database.prepare(statement)),
  };
}

/** In how many records each word is, while papers come and go; of a new index, at the end and all at once. */
function countRecordWords(database: Database.Database, isNew: boolean) {
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
