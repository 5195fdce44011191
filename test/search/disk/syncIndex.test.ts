import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/search/createSearch.ts';
import { indexMethods } from '../../../src/search/disk/indexMethods.ts';
import type { CallWorker } from '../../../src/search/disk/startWorker.ts';
import { syncIndex } from '../../../src/search/disk/syncIndex.ts';
import { collection } from '../../support/papers.ts';

const owls = { title: 'Owls', abstract: 'Owls hunt at night. Their hearing is acute.' };
const bats = { title: 'Bats', abstract: 'Bats hunt by echolocation.' };
const many = Array.from({ length: 20 }, (_, index) => ({
  title: `Filler ${index}`,
  abstract: 'Nothing here.',
}));
const BUILD_FOR_EVER = new URL('buildForEver.ts', import.meta.url).pathname;
const buildingFiles = (file: string) =>
  readdirSync(dirname(file)).filter((name) => name.endsWith('.building'));
const newFile = () => join(mkdtempSync(join(tmpdir(), 'footnote-')), 'index.db');

/** The methods of an index file, called in this thread. */
function called(file: string): CallWorker {
  const methods = indexMethods(file);
  return async (method, ...parameters) =>
    (methods[method] as (...values: readonly unknown[]) => never)(...parameters); // typed by `CallWorker`
}

const sync = (papers: ReturnType<typeof collection>, call: CallWorker) => syncIndex(papers, call, () => {});

describe('syncIndex', () => {
  it('builds an index and tells how far it is', async () => {
    const progress: string[] = [];
    const call = called(newFile());
    expect(
      await syncIndex(collection(owls, bats), call, (done, all) => progress.push(`${done}/${all}`)),
    ).toBe('built');
    expect(progress).toEqual(['0/2', '2/2']);
    expect((await call('papers', 'echolocation', 1)).ranked).toMatchObject([{ id: 'p2' }]);
  });

  it('uses a saved index again while the papers are the same', async () => {
    const file = newFile();
    await sync(collection(owls, bats), called(file));
    const again = called(file);
    expect(await sync(collection(owls, bats), again)).toBe('unchanged');
    expect((await again('papers', 'owls', 1)).ranked).toMatchObject([{ id: 'p1' }]);
  });

  it('adds, replaces and removes papers without building anew', async () => {
    const file = newFile();
    await sync(collection(...many, owls, bats), called(file));
    const changed = collection(...many, { ...owls, abstract: 'Owls now sing.' });
    const call = called(file);
    expect(await sync(changed, call)).toBe('changed');
    expect((await call('papers', 'sing', 1)).ranked).toMatchObject([{ id: 'p21' }]);
    expect((await call('papers', 'echolocation acute', 3)).ranked).toEqual([]);
    const { words } = await call('read', 'owls hunt');
    expect(words).toEqual(await createSearch(changed).weigh('owls hunt'));
  });

  it('builds anew over a file that is no index', async () => {
    const file = newFile();
    writeFileSync(file, 'broken'.repeat(1000));
    expect(await sync(collection(owls), called(file))).toBe('built');
    expect(await sync(collection(owls), called(file))).toBe('unchanged');
  });

  it('serves nothing half built: a build that is killed leaves the old index, and no file for ever', async () => {
    const file = newFile();
    await sync(collection(owls), called(file));
    const builder = spawn(process.execPath, ['--import', 'tsx', BUILD_FOR_EVER, file]);
    await once(builder.stdout, 'data');
    expect(buildingFiles(file)).toHaveLength(1);
    await sync(collection(owls), called(file)); // another start leaves the files of the living alone
    expect(buildingFiles(file)).toHaveLength(1);
    builder.kill('SIGKILL');
    await once(builder, 'exit');
    const after = called(file);
    expect(await sync(collection(owls), after)).toBe('unchanged');
    expect((await after('papers', 'owls half', 3)).ranked).toMatchObject([{ id: 'p1' }]);
    expect(buildingFiles(file)).toEqual([]);
  }, 20_000);

  it('lets two change one index, each with its own copy', async () => {
    const file = newFile();
    await sync(collection(...many, owls), called(file));
    const [one, another] = [called(file), called(file)];
    await one('begin', false);
    expect(await sync(collection(...many, owls, bats), another)).toBe('changed');
    expect((await one('papers', 'owls', 1)).ranked).toMatchObject([{ id: 'p21' }]);
  });

  it('builds anew what another version of the analysis made', async () => {
    const file = newFile();
    await sync(collection(owls), called(file));
    const database = new Database(file);
    database.exec("UPDATE facts SET value = 'of another version' WHERE name = 'format'");
    database.close();
    expect(await sync(collection(owls), called(file))).toBe('built');
  });
});
