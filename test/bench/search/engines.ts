// Every engine as its own documentation would have it for English abstracts, behind one door.
import { rmSync } from 'node:fs';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { collectionOf } from '../../../src/papers/collection.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { openSearch } from '../../../src/search/openSearch.ts';
import { type Engine, saveIndex, scratchFile } from './engine.ts';
import { flexSearch, lunr, orama, wink } from './peers.ts';

const footnote: Engine = {
  name: 'Footnote',
  async build(papers) {
    const file = scratchFile('footnote.db');
    rmSync(file, { force: true });
    const collection = collectionOf(papers);
    const open = () => openSearch(collection, { file, onNote: () => {}, onProgress: () => {} });
    const opened = await open();
    return {
      search: async (query, limit) => (await opened.papers(query, limit)).map(({ paper }) => paper.id),
      load: async () => (await open()).papers('a first question', 1),
    };
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch, defaults',
  async build(papers) {
    const options = { fields: ['title', 'abstract'] };
    const mini = new MiniSearch<Paper>(options);
    mini.addAll(papers);
    const saved = saveIndex('minisearch.json', () => JSON.stringify(mini));
    return {
      search: (query, limit) =>
        mini
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      load: saved && (() => MiniSearch.loadJSON(saved(), options)),
    };
  },
};

const fts5: Engine = {
  name: 'SQLite FTS5, porter',
  async build(papers) {
    const file = scratchFile('fts5.db');
    rmSync(file, { force: true });
    const database = new Database(file);
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')`);
    const insert = database.prepare('INSERT INTO texts VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { id, title, abstract } of papers) insert.run(id, `${title}\n${abstract}`);
    database.exec('COMMIT');
    const sql = 'SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?';
    const select = database.prepare(sql).pluck();
    return {
      search(query, limit) {
        const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        return select.all(words.map((word) => `"${word}"`).join(' OR '), limit) as string[]; // plucked texts
      },
      load: () => new Database(file).prepare(sql).all('"first"', 1),
    };
  },
};

export const ENGINES: readonly Engine[] = [footnote, miniSearch, fts5, lunr, wink, flexSearch, orama];
