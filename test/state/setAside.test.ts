import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder, testState } from '../support/state.ts';

const OLD = 'state.db.broken-2026-01-30T120000.000Z';
const NEWER = ['03', '04', '05', '06'].map((day) => `state.db.broken-2026-02-${day}T120000.000Z`);

describe('what was set aside as broken', () => {
  it('goes after 30 days, and all but the newest three before', async () => {
    const { state, names } = withAside([OLD, `${OLD}-wal`, ...NEWER, `${NEWER[0]}.key`]);
    await state.purge();
    expect(names()).toEqual(NEWER.slice(1));
  });

  it('goes when a member has everything deleted, since nobody can search it', async () => {
    const { state, names } = withAside(NEWER);
    await state.forgetMember('ada');
    expect(names()).toEqual([]);
  });

  it('is not said to be gone where it cannot be deleted, and hinders nothing', async () => {
    const { state, warnings, folder } = withAside([]);
    mkdirSync(join(folder, OLD)); // only files are deleted
    expect(await state.forgetMember('ada')).toMatchObject({ forgetting: 'unsure' });
    await state.purge();
    expect(new Set(warnings.map(({ message }) => message))).toEqual(
      new Set([expect.stringContaining('delete them by hand')]),
    );
  });

  it('goes when the bot leaves a server', async () => {
    const { state, names } = withAside(NEWER);
    await state.forgetServer('owls');
    expect(names()).toEqual([]);
  });
});

/** A state file with these files beside it, of which the names are those that are still there. */
function withAside(files: readonly string[]) {
  const folder = testFolder();
  for (const name of files) writeFileSync(join(folder, name), 'A question?');
  const names = () => readdirSync(folder).filter((name) => name.includes('broken'));
  return { ...testState(join(folder, 'state.db')), names, folder };
}
