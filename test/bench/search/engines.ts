// Every engine as its own documentation would have it for English abstracts, behind one door.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { collectionOf } from '../../../src/papers/collection.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { openSearch } from '../../../src/search/openSearch.ts';

/** Builds an index and gives its search: the ids of the best papers. */
export interface Engine {
  readonly name: string;
  build(
    papers: readonly Paper[],
  ): Promise<(query: string, limit: number) => Promise<readonly string[]> | readonly string[]>;
}

const require = createRequire(new URL('../package.json', import.meta.url));
const scratch = join(tmpdir(), `footnote-bench-${process.pid}`);

/** A peer's package, installed under `test/bench`; it has no types here. */
function peer<T>(name: string): T {
  return require(name) as T; // as its documentation describes it
}

const footnote: Engine = {
  name: 'Footnote',
  async build(papers) {
    const file = `${scratch}-footnote.db`;
    rmSync(file, { force: true });
    const search = await openSearch(collectionOf(papers), { file, onNote: () => {}, onProgress: () => {} });
    return async (query, limit) => (await search.papers(query, limit)).map(({ paper }) => paper.id);
  },
};

const miniSearch: Engine = {
  name: 'MiniSearch, defaults',
  async build(papers) {
    const mini = new MiniSearch<Paper>({ fields: ['title', 'abstract'] });
    mini.addAll(papers);
    return (query, limit) =>
      mini
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
};

const fts5: Engine = {
  name: 'SQLite FTS5, porter',
  async build(papers) {
    const database = new Database(':memory:');
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, text, tokenize = 'porter unicode61')`);
    const insert = database.prepare('INSERT INTO texts VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { id, title, abstract } of papers) insert.run(id, `${title}\n${abstract}`);
    database.exec('COMMIT');
    const select = database.prepare('SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?').pluck();
    return (query, limit) => {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      return select.all(words.map((word) => `"${word}"`).join(' OR '), limit) as string[]; // plucked texts
    };
  },
};

const lunr: Engine = {
  name: 'lunr',
  async build(papers) {
    type Builder = { ref(name: string): void; field(name: string): void; add(paper: Paper): void };
    const create =
      peer<(define: (this: Builder) => void) => { search(query: string): { ref: string }[] }>('lunr');
    const index = create(function define() {
      this.ref('id');
      this.field('title');
      this.field('abstract');
      for (const paper of papers) this.add(paper);
    });
    // Its query language would read colons, signs and stars.
    return (query, limit) =>
      index
        .search(query.replace(/[^\p{L}\p{N}]+/gu, ' '))
        .slice(0, limit)
        .map(({ ref }) => ref);
  },
};

const wink: Engine = {
  name: 'wink-bm25-text-search',
  async build(papers) {
    type Wink = {
      defineConfig(config: object): void;
      definePrepTasks(tasks: unknown[]): void;
      addDoc(document: object, id: string): void;
      consolidate(): void;
      search(query: string, limit: number): [string, number][];
    };
    const engine = peer<() => Wink>('wink-bm25-text-search')();
    const { string, tokens } = peer<{ string: Record<string, unknown>; tokens: Record<string, unknown> }>(
      'wink-nlp-utils',
    );
    engine.defineConfig({ fldWeights: { text: 1 } });
    engine.definePrepTasks([
      string['lowerCase'],
      string['tokenize0'],
      tokens['removeWords'],
      tokens['stem'],
      tokens['propagateNegations'],
    ]);
    for (const { id, title, abstract } of papers) engine.addDoc({ text: `${title} ${abstract}` }, id);
    engine.consolidate();
    return (query, limit) => engine.search(query, limit).map(([id]) => id);
  },
};

const flexSearch: Engine = {
  name: 'FlexSearch',
  async build(papers) {
    type Flex = { add(id: string, text: string): void; search(query: string, options: object): string[] };
    const { Index, Encoder, Charset } =
      peer<Record<string, new (...options: unknown[]) => Flex>>('flexsearch');
    const english = peer<{ default?: unknown }>('flexsearch/lang/en');
    if (!Index || !Encoder) throw new Error('flexsearch has another form than 0.8');
    const encoder = new Encoder(
      (Charset as unknown as Record<string, unknown>)['LatinBalance'],
      english.default ?? english,
    ); // a table of presets
    const index = new Index({ encoder });
    for (const { id, title, abstract } of papers) index.add(id, `${title} ${abstract}`);
    return (query, limit) => index.search(query, { limit, suggest: true });
  },
};

const orama: Engine = {
  name: 'Orama',
  async build(papers) {
    type Orama = {
      create(options: object): object;
      insertMultiple(database: object, documents: readonly object[]): Promise<unknown>;
      search(database: object, query: object): Promise<{ hits: { document: { id: string } }[] }>;
    };
    const { create, insertMultiple, search } = peer<Orama>('@orama/orama');
    const database = create({
      schema: { id: 'string', title: 'string', abstract: 'string' },
      components: { tokenizer: { stemming: true, language: 'english' } },
    });
    await insertMultiple(
      database,
      papers.map(({ id, title, abstract }) => ({ id, title, abstract })),
    );
    return async (term, limit) =>
      (await search(database, { term, limit, properties: ['title', 'abstract'] })).hits.map(
        ({ document }) => document.id,
      );
  },
};

export const ENGINES: readonly Engine[] = [footnote, miniSearch, fts5, lunr, wink, flexSearch, orama];
/** The engines that can be waited for at a hundred thousand papers. */
export const LARGE_ENGINES: readonly Engine[] = [footnote, miniSearch, fts5];
