import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishIn } from './support/englishIn.ts';

/** Who may import whom: a room is a folder of `src`, `commands`, or a file directly in `src`. The wiring may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  process: [],
  papers: [],
  language: ['process'],
  search: ['papers', 'language', 'process'],
  sources: ['papers', 'language', 'process'],
  understanding: ['papers', 'language', 'search', 'answering', 'process'],
  collections: ['papers', 'search', 'sources', 'state', 'process'],
  answering: ['collections', 'papers', 'language', 'search', 'understanding', 'verifying', 'process'],
  verifying: ['papers', 'language', 'understanding', 'answering'], // of `answering` its contracts alone
  anthropic: ['papers', 'answering', 'verifying', 'process'],
  state: ['papers', 'collections', 'sources', 'answering', 'process'],
  limits: ['answering', 'state'],
  health: ['answering', 'state', 'process'],
  presenting: ['command', 'form', 'option', 'answering', 'papers', 'state'],
  form: [],
  option: [],
  command: ['form', 'option', 'reply', 'collections', 'sources', 'answering', 'state'],
  reply: ['papers', 'answering'],
  commands: [
    'command',
    'form',
    'option',
    'reply',
    'collections',
    'sources',
    'papers',
    'language',
    'search',
    'understanding',
    'answering',
    'state',
    'presenting',
  ],
  discord: ['command', 'form', 'option', 'reply', 'papers', 'answering', 'state', 'presenting', 'process'],
  console: [
    'command',
    'option',
    'reply',
    'collections',
    'sources',
    'papers',
    'answering',
    'verifying',
    'state',
    'presenting',
    'process',
  ],
  web: ['command', 'option', 'reply', 'collections', 'papers', 'answering', 'state', 'presenting', 'process'],
  mcp: ['command', 'reply', 'collections', 'papers', 'answering', 'state', 'process', 'presenting'],
};

/** A file that every room may import. */
const EVERYWHERE = 'defined';

const WIRING: readonly string[] = [
  'main',
  'runDiscord',
  'scripts',
  'openServices',
  'openModels',
  'openIndex',
  'openCollection',
  'openStates',
  'openSources',
  'background',
  'tellLater',
  'openShared',
  'openProcesses',
];

const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'discord.js': ['discord'],
  '@discordjs/rest': ['discord'],
  '@discordjs/ws': ['discord'],
  '@anthropic-ai/sdk': ['anthropic'],
  minisearch: ['search'],
  libsql: ['state', 'search'],
  pg: ['state'],
  'prom-client': ['health'],
  'fast-xml-parser': ['sources'],
  '@modelcontextprotocol/server': ['mcp'],
  hono: ['web'],
  '@hono/node-server': ['web'],
};

/** The rooms that read what people and papers write. */
const READS_THE_LEXICON = [
  'src/understanding',
  'src/answering',
  'src/verifying',
  'src/search',
  'src/presenting',
  'commands',
];
/** Patterns of addresses and of a chat's marks, whose words are no English. */
const FORMATS: readonly string[] = [
  'src/understanding/withoutMarks.ts',
  'src/search/lookUp/paperIds.ts',
  'src/verifying/rules/answer.ts',
  'commands/answers/toBibtex.ts',
];

/** Whoever opens a state chooses its engine; all else asks for what both engines do. */
const ENGINES = {
  folder: /^src\/state\/(?:sqlite|postgres)\//u,
  opens: ['src/state/openState.ts', 'src/state/openSharedState.ts', 'src/state/moveState.ts'],
};

describe('architecture', () => {
  it('lets no room import what it may not', () => {
    expect(filesOf('src', 'commands').flatMap(offencesOf)).toEqual([]);
  });

  it('names the offending import', () => {
    expect(offence('src/papers/x.ts', '../search/search.ts')).toBe(
      'src/papers/x.ts imports search: ../search/search.ts',
    );
    expect(offence('src/console/x.ts', 'discord.js')).toBe('src/console/x.ts imports discord.js');
    expect(offence('commands/x.ts', '../src/reply.ts')).toBeUndefined();
  });

  it('has no circle of imports, those of types included', () => {
    const files = filesOf('src', 'commands');
    expect(circlesIn(new Map(files.map((file) => [file, ownImportsOf(file)])))).toEqual([]);
  });

  it('names a circle by its files', () => {
    const imports = { a: ['b'], b: ['c', 'd'], c: ['b'], d: [] };
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(['b -> c -> b']);
  });

  it('gives a name to one exported thing alone', () => {
    expect(namesakesIn(filesOf('src', 'commands'))).toEqual([]);
  });

  it('leaves fields of an object out by one function alone', () => {
    const conditional = /\.\.\.\([^()]*(?:\([^()]*\)[^()]*)*(?:&& \{|\? \{\}|: \{\}\))/u;
    const offences = filesOf('src', 'commands').filter((file) =>
      conditional.test(readFileSync(file, 'utf8')),
    );
    expect(offences).toEqual([]);
  });

  it('holds patterns and lists of English in the lexicon alone', () => {
    const files = filesOf(...READS_THE_LEXICON).filter((file) => !FORMATS.includes(file));
    expect(files.flatMap(englishIn)).toEqual([]);
  });

  it('keeps the engines of the state in their own folders, which no store imports', () => {
    const stores = filesOf('src/state').filter(
      (file) => !ENGINES.folder.test(file) && !ENGINES.opens.includes(file),
    );
    const offences = stores.flatMap((file) =>
      [...importsOf(file).filter((name) => name === 'libsql' || name === 'pg'), ...ownImportsOf(file)]
        .filter((target) => !target.includes('/') || ENGINES.folder.test(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(offences).toEqual([]);
  });

  it('exports by name alone', () => {
    const defaults = filesOf('src', 'commands').filter((file) =>
      /^export default/mu.test(readFileSync(file, 'utf8')),
    );
    expect(defaults).toEqual([]);
  });
});

function filesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
}

function offencesOf(file: string): readonly string[] {
  return importsOf(file).flatMap((target) => offence(file, target) ?? []);
}

/** What a file names in its imports, those of types included. */
function importsOf(file: string): readonly string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom\s+|\bimport\(\s*|^import\s+)'([^']+)'/gmu);
  return [...imports].map(([, target = '']) => target);
}

function ownImportsOf(file: string): readonly string[] {
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => fileOf(file, target));
}

/** The path of what a file imports from beside it. */
function fileOf(file: string, target: string): string {
  return normalize(join(dirname(file), target));
}

/** One circle for each import that leads back to where the walk came from. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [[...way.slice(way.indexOf(file)), file].join(' -> ')];
    if (done.has(file)) return [];
    const circles = (imports.get(file) ?? []).flatMap((next) => walk(next, [...way, file]));
    done.add(file);
    return circles;
  };
  return [...imports.keys()].flatMap((file) => walk(file, []));
}

function offence(file: string, target: string): string | undefined {
  const room = roomOf(file);
  if (WIRING.includes(room)) return undefined;
  if (!target.startsWith('.')) {
    const isShut = Object.entries(OUTSIDE).some(
      ([name, rooms]) => (target === name || target.startsWith(`${name}/`)) && !rooms.includes(room),
    );
    return isShut ? `${file} imports ${target}` : undefined;
  }
  const other = roomOf(relative('.', fileOf(file, target)));
  const isOpen = other === room || other === EVERYWHERE || MAY_IMPORT[room]?.includes(other);
  return isOpen ? undefined : `${file} imports ${other}: ${target}`;
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second.replace(/\.ts$/u, '') : first;
}

/** The names that several files export, in order, with the files: rename one of them. */
function namesakesIn(files: readonly string[]): readonly string[] {
  const places = new Map<string, string[]>();
  for (const file of files)
    for (const name of new Set(exportsOf(file))) places.set(name, [...(places.get(name) ?? []), file]);
  return [...places]
    .flatMap(([name, among]) => (among.length > 1 ? [`${name}: ${among.join(', ')}`] : []))
    .sort();
}

function exportsOf(file: string): readonly string[] {
  const declared =
    /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gmu;
  return [...readFileSync(file, 'utf8').matchAll(declared)].map(([, name = '']) => name);
}
