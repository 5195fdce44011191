import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/process/makeFolder.ts';
import { folder } from '../support/folder.ts';

it('makes a folder and those above it, and throws where none can be made', () => {
  const path = join(folder({ file: '' }), 'a', 'b');
  makeFolder(path);
  expect(existsSync(path)).toBe(true);
  expect(() => makeFolder(join(path, '..', '..', 'file', 'x', 'y'))).toThrow('ENO');
});
