import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyIn } from '../../../src/state/sqlite/keyFile.ts';
import { testFolder } from '../../support/state.ts';

describe('keyIn', () => {
  it('makes a key once, whole and its owner’s alone, and leaves nothing else behind', () => {
    const folder = testFolder();
    const key = keyIn(join(folder, 'k'));
    expect(keyIn(join(folder, 'k'))).toEqual(key);
    expect(key).toHaveLength(32);
    expect(readdirSync(folder)).toEqual(['k']);
    expect(statSync(join(folder, 'k')).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'c2hvcnQ='])('says what to do where a file was left with %j', (text) => {
    const file = join(testFolder(), 'k');
    writeFileSync(file, text);
    expect(() => keyIn(file)).toThrow(/its key .*k is broken\. Put back a backup/u);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
