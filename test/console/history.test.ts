import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openHistory } from '../../src/console/history.ts';
import { folder } from '../support/folder.ts';

describe('openHistory', () => {
  it('keeps lines for the next start, newest first', async () => {
    const file = join(folder({}), 'history');
    (await openHistory(file)).save(['second', 'first']);
    expect((await openHistory(file)).lines).toEqual(['second', 'first']);
  });

  it.each([
    ['a new file', {}],
    ['a file that others could read', { history: 'why?\n' }],
  ])('lets nobody else read %s', async (_, files) => {
    const file = join(folder(files), 'history');
    if ('history' in files) chmodSync(file, 0o644);
    await openHistory(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('goes on without where nothing can be written, and says so', async () => {
    const history = await openHistory(join(folder({ file: '' }), 'file', 'history'));
    history.save(['lost']);
    expect(history).toMatchObject({ lines: [], warning: expect.stringContaining('cannot be written') });
  });
});
