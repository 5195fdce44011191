// The engines whose packages are installed under `test/bench`; they have no types here.
import { createRequire } from 'node:module';
import { eng } from 'stopword';
import type { Paper } from '../../../src/papers/paper.ts';
import { type Engine, saveIndex } from './engine.ts';

const require = createRequire(new URL('../package.json', import.meta.url));

function peer<T>(name: string): T {
  return require(name) as T; // as its documentation describes it
}

export const lunr: Engine = {
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
    const saved = saveIndex('lunr.json', () => JSON.stringify(index));
    return {
      // Its query language would read colons, signs and stars.
      search: (query, limit) =>
        index
          .search(query.replace(/[^\p{L}\p{N}]+/gu, ' '))
          .slice(0, limit)
          .map(({ ref }) => ref),
      load: saved && (() => create.Index.load(JSON.parse(saved()))),
    };
  },
};

export const wink: Engine = {
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
    const saved = saveIndex('wink.json', () => engine.exportJSON());
    return {
      search: (query, limit) => engine.search(query, limit).map(([id]) => id),
      load: saved && (() => create().importJSON(saved())),
    };
  },
};

export const flexSearch: Engine = {
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

export const orama: Engine = {
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
    const saved = saveIndex('orama.json', () => JSON.stringify(save(database)));
    return {
      search: async (term, limit) =>
        (await search(database, { term, limit, properties: ['title', 'abstract'] })).hits.map(
          ({ document }) => document.id,
        ),
      load: saved && (() => load(empty(), JSON.parse(saved()))),
    };
  },
};
