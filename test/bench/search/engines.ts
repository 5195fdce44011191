// Every engine as its own documentation would have it for English abstracts, behind one door.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import MiniSearch from 'minisearch';
import { eng } from 'stopword';
import { collectionOf } from '../../../src/papers/collection.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { openSearch } from '../../../src/search/openSearch.ts';

/** An index that was built. */
export interface Built {
  /** The ids of the best papers. */
  search(query: string, limit: number): Promise<readonly string[]> | readonly string[];
  /** Reads the index again as it was saved, ready to search; absent where an engine saves none. */
  readonly load?: () => unknown;
}

export interface Engine {
  readonly name: string;
  build(papers: readonly Paper[]): Promise<Built>;
}

const require = createRequire(new URL('../package.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
const scratch = join(folder, 'index');

/** The saved indexes take hundreds of megabytes. */
export function removeScratch(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A peer's package, installed under `test/bench`; it has no types here. */
function peer<T>(name: string): T {
  return require(name) as T; // as its documentation describes it
}

function saveTo(name: string, text: string): string {
  const file = `${scratch}-${name}`;
  writeFileSync(file, text);
  return file;
}

const footnote: Engine = {
  name: 'Footnote',
  async build(papers) {
    const file = `${scratch}-footnote.db`;
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
    const saved = saveTo('minisearch.json', JSON.stringify(mini));
    return {
      search: (query, limit) =>
        mini
          .search(query)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      load: () => MiniSearch.loadJSON(readFileSync(saved, 'utf8'), options),
    };
  },
};

const fts5: Engine = {
  name: 'SQLite FTS5, porter',
  async build(papers) {
    const file = `${scratch}-fts5.db`;
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

const lunr: Engine = {
  name: 'lunr',
  async build(papers) {
    type Builder = { ref(name: string): void; field(name: string): void; add(paper: Paper): void };
    type Index = { search(query: string): { ref: string }[] };
    type Lunr = ((define: (this: Builder) => void) => Index) & { Index: { load(saved: unknown): Index } };
    const create = peer<Lunr>('lunr');
    const index = create(function define() {
      this.ref('id');
      this.field('title');
      this.field('abstract');
      for (const paper of papers) this.add(paper);
    });
    const saved = saveTo('lunr.json', JSON.stringify(index));
    return {
      // Its query language would read colons, signs and stars.
      search: (query, limit) =>
        index
          .search(query.replace(/[^\p{L}\p{N}]+/gu, ' '))
          .slice(0, limit)
          .map(({ ref }) => ref),
      load: () => create.Index.load(JSON.parse(readFileSync(saved, 'utf8'))),
    };
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
      exportJSON(): string;
      importJSON(saved: string): void;
    };
    const create = peer<() => Wink>('wink-bm25-text-search');
    const engine = create();
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
    const saved = saveTo('wink.json', engine.exportJSON());
    return {
      search: (query, limit) => engine.search(query, limit).map(([id]) => id),
      load: () => create().importJSON(readFileSync(saved, 'utf8')),
    };
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
    return { search: (query, limit) => index.search(query, { limit, suggest: true }) };
  },
};

const orama: Engine = {
  name: 'Orama',
  async build(papers) {
    type Orama = {
      create(options: object): object;
      insertMultiple(database: object, documents: readonly object[]): Promise<unknown>;
      search(database: object, query: object): Promise<{ hits: { document: { id: string } }[] }>;
      save(database: object): unknown;
      load(database: object, saved: unknown): void;
    };
    const { create, insertMultiple, search, save, load } = peer<Orama>('@orama/orama');
    const empty = () =>
      create({
        schema: { id: 'string', title: 'string', abstract: 'string' },
        components: { tokenizer: { stemming: true, language: 'english', stopWords: eng } },
      });
    const database = empty();
    await insertMultiple(
      database,
      papers.map(({ id, title, abstract }) => ({ id, title, abstract })),
    );
    const saved = saveTo('orama.json', JSON.stringify(save(database)));
    return {
      search: async (term, limit) =>
        (await search(database, { term, limit, properties: ['title', 'abstract'] })).hits.map(
          ({ document }) => document.id,
        ),
      load: () => load(empty(), JSON.parse(readFileSync(saved, 'utf8'))),
    };
  },
};

export const ENGINES: readonly Engine[] = [footnote, miniSearch, fts5, lunr, wink, flexSearch, orama];
/** The engines that can be waited for at a hundred thousand papers. */
export const LARGE_ENGINES: readonly Engine[] = [footnote, miniSearch, fts5];
