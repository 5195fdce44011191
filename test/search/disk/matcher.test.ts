import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { matcher } from '../../../src/search/disk/matcher.ts';
import { SCHEMA } from '../../../src/search/disk/schema.ts';
import type { Wanted } from '../../../src/search/termIndex.ts';

/** Finds papers among texts, numbered from 1. */
function matching(texts: readonly string[]) {
  const database = new Database(':memory:');
  database.exec(SCHEMA);
  database.exec('BEGIN');
  const paper = database.prepare(
    "INSERT INTO papers (id, checksum, terms, length, title, record) VALUES (?, '', '', 1, ?, '')",
  );
  const text = database.prepare('INSERT INTO texts (rowid, terms) VALUES (?, ?)');
  for (const words of texts) text.run(paper.run(`p${words}`, words).lastInsertRowid, words);
  database.exec('COMMIT');
  const frequency = (word: string) => texts.filter((words) => words.split(' ').includes(word)).length;
  const match = matcher(database, { table: 'texts', column: 'title', frequency });
  return (words: readonly string[], wanted: Wanted) => match<string>(words, wanted).map(([, title]) => title);
}

const fillers = (count: number, of: string) =>
  Array.from({ length: count }, (_, at) => `${of} filler${at} plain`);

describe('matcher', () => {
  it('finds more than the least where many score near the best, and not more than the most', () => {
    const match = matching([...fillers(50, 'owl'), ...fillers(200, 'bat')]);
    expect(match(['owl'], { least: 10, most: 30, ofBest: 0.5 })).toHaveLength(30);
    expect(match(['owl'], { least: 10, most: 300, ofBest: 0.5 })).toHaveLength(50);
  });

  it('leaves out what scores far below the best, beyond the least', () => {
    const far = Array.from({ length: 40 }, (_, at) => `owl ${`word${at} `.repeat(200)}`.trim());
    const match = matching([...far, ...fillers(15, 'owl'), ...fillers(200, 'bat')]);
    const found = match(['owl'], { least: 10, most: 300, ofBest: 0.8 });
    expect(found).toHaveLength(15);
    expect(found.every((text) => text.endsWith('plain'))).toBe(true);
  });

  it('gives the best first, also where frequent words choose the papers to be scored', () => {
    const texts = [...fillers(6_000, 'owl'), 'rare but long', ...fillers(6_000, 'bat'), 'rare'];
    const found = matching(texts)(['rare', 'plain'], { least: 5, most: 5, ofBest: 1 });
    expect(found).toEqual(['rare', 'rare but long']);
  });
});
