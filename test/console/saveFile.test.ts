import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '../../src/console/saveFile.ts';
import { folder } from '../support/folder.ts';

describe('saveFile', () => {
  const here = process.cwd();
  afterEach(() => vi.restoreAllMocks());

  it('writes beside what is there, never over it, and into no other folder', () => {
    const into = folder({ 'papers.bib': 'mine' });
    vi.spyOn(process, 'cwd').mockReturnValue(into);
    expect(saveFile('../papers.bib', 'new')).toBe(join(into, 'papers-2.bib'));
    expect(readFileSync(join(into, 'papers.bib'), 'utf8')).toBe('mine');
    expect(readFileSync(join(into, 'papers-2.bib'), 'utf8')).toBe('new');
    expect(here).not.toBe(into);
  });

  it('gives nothing back where it cannot write', () => {
    vi.spyOn(process, 'cwd').mockReturnValue(join(folder({}), 'none'));
    expect(saveFile('papers.bib', 'new')).toBeUndefined();
  });
});
