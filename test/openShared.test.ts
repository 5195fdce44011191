import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCollections } from '../src/collections/createCollections.ts';
import { openShared } from '../src/openShared.ts';
import { collectionOf } from '../src/papers/collection.ts';
import { loadPapers } from '../src/papers/loadPapers.ts';
import type { PaperNotice } from '../src/papers/paperNotice.ts';
import { readConfig } from '../src/process/config.ts';
import { createLog } from '../src/process/log.ts';
import { folder } from './support/folder.ts';
import { paper } from './support/papers.ts';
import { testFolder, testState } from './support/state.ts';

const line = (id: string, text = `${id} fly.`) => `${JSON.stringify({ _id: id, title: `On ${id}`, text })}\n`;

/** A folder of papers that is looked at as often as a test wants. */
async function opened() {
  const PAPERS = folder({ 'a.jsonl': line('owls') });
  const config = readConfig({ PAPERS, STATE_FILE: join(testFolder(), 'state.db') });
  if ('problems' in config) throw new Error(config.problems.join());
  const notices = new Map<string, PaperNotice>();
  const shared = await openShared({
    config,
    papers: collectionOf((await loadPapers(PAPERS)).papers),
    log: createLog({ level: 'silent', secrets: [] }),
    noticesOf: async () => notices,
  });
  let written = Date.now() / 1_000;
  return {
    ...{ shared, notices, path: join(PAPERS, 'a.jsonl') },
    write(text: string) {
      written += 10;
      writeFileSync(join(PAPERS, 'a.jsonl'), text);
      utimesSync(join(PAPERS, 'a.jsonl'), written, written);
    },
    async settle() {
      await shared.look();
      await shared.look();
    },
    ids: () => [...shared.current().collection].map(({ id }) => id),
  };
}

describe('the operator’s papers', () => {
  it('are read again when their files change, once they are written to the end', async () => {
    const { shared, write, settle, ids } = await opened();
    write(line('owls') + line('bats'));
    await shared.look();
    expect(ids()).toEqual(['owls']);
    await settle();
    expect(ids()).toEqual(['owls', 'bats']);
    expect((await shared.current().papers('Do bats fly?', 1))[0]?.paper.id).toBe('bats');
  });

  it.each([
    ['holds nothing to quote', (_: string, write: (text: string) => void) => write(line('owls', ''))],
    ['is gone', (path: string) => rmSync(path)],
  ])('stay as they were while what stands there %s', async (_, change) => {
    const { path, write, settle, ids } = await opened();
    change(path, write);
    await settle();
    expect(ids()).toEqual(['owls']);
    write(line('newts'));
    await settle();
    expect(ids()).toEqual(['newts']);
  });

  it('are marked with what is announced about them', async () => {
    const { shared, notices } = await opened();
    notices.set('owls', { kind: 'corrected', link: 'https://doi.org/10.1000/c' });
    await shared.mark();
    expect(shared.current().collection.get('owls')?.notice?.kind).toBe('corrected');
  });

  it('are read again where they are too many for the memory, and a question keeps those it began with', async () => {
    const { shared, write, settle } = await opened();
    const many = (ids: readonly string[]) => ids.map((id) => line(id)).join('');
    const ids = Array.from({ length: 2_001 }, (_, number) => `owls${number}`);
    write(many([...ids, 'bats']));
    await settle();
    const before = shared.current();
    write(many([...ids, 'newts']));
    await settle();
    const found = async (search: typeof before, question: string) =>
      (await search.papers(question, 1)).map(({ paper: { id } }) => id);
    expect(await found(shared.current(), 'Do newts fly?')).toEqual(['newts']);
    expect(shared.current().collection.get('bats')).toBeUndefined();
    expect(await found(before, 'Do bats fly?')).toEqual(['bats']);
  }, 30_000);

  it('change in every place that sees them, also beside its own', async () => {
    const { shared, write, settle } = await opened();
    const { state } = await testState();
    const collections = createCollections({
      shared: shared.current,
      state,
      now: () => new Date(),
      analysedBy: () => 'test',
    });
    const [alone, beside] = ['1', '2'].map((server) => ({
      member: 'ada',
      place: { kind: 'server', server },
    }));
    if (!alone || !beside) throw new Error('two places');
    await state.settings.change('2', { keepShared: true });
    const provenance = { source: 'file', address: 'x', fetchedAt: '2026-01-01' } as const;
    await collections.put(beside, [{ paper: paper({ id: 'own' }), provenance, problems: [] }]);
    const idsOf = async (caller: typeof alone) =>
      [...(await collections.of(caller)).papers].map(({ id }) => id).sort();
    expect([await idsOf(alone), await idsOf(beside)]).toEqual([['owls'], ['owls', 'own']]);
    write(line('bats'));
    await settle();
    expect([await idsOf(alone), await idsOf(beside)]).toEqual([['bats'], ['bats', 'own']]);
  });
});
