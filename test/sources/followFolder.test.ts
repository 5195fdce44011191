import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFolder } from '../../src/sources/followFolder.ts';
import { folder } from '../support/folder.ts';

const { signal } = new AbortController();
const owls = '{"_id":"owls","title":"On Owls","text":"Owls fly."}\n';

describe('a followed folder', () => {
  it('gives all its papers, and nothing where nothing has changed', async () => {
    const path = folder({ 'a.jsonl': owls });
    const source = followFolder(path, () => 0);
    const first = await source.changes(undefined, signal);
    expect(first).toMatchObject({
      put: [{ key: 'owls', provenance: { source: 'file', address: path } }],
      all: ['owls'],
      isComplete: true,
    });
    expect(await source.changes(first.cursor, signal)).toMatchObject({ put: [], cursor: first.cursor });
    expect((await source.changes(first.cursor, signal)).all).toBeUndefined();
    writeFileSync(join(path, 'b.jsonl'), owls.replaceAll('wls', 'xen'));
    expect((await source.changes(first.cursor, signal)).all).toEqual(['owls', 'oxen']);
  });

  it('rejects a state that has nothing to quote, so that the one before stays', async () => {
    const path = folder({ 'a.jsonl': owls });
    const source = followFolder(path, () => 0);
    const { cursor } = await source.changes(undefined, signal);
    rmSync(join(path, 'a.jsonl'));
    await expect(source.changes(cursor, signal)).rejects.toThrow('holds no papers');
    writeFileSync(join(path, 'a.jsonl'), '{"_id":"owls","title":"On Owls","text":""}');
    await expect(source.changes(cursor, signal)).rejects.toThrow('no paper that can be quoted');
  });
});
