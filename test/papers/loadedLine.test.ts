import { describe, expect, it } from 'vitest';
import { loadedLine } from '../../src/papers/loadedLine.ts';
import { paper } from '../support/papers.ts';

const note = { file: 'a.bib', line: 3, message: 'year is not a year' };
const bare = paper({ id: 'bare', abstract: '' });
const none = { file: 'a.bib', line: 9, message: 'no abstract: cannot be quoted' };

describe('loadedLine', () => {
  it('counts what is missing, changed and left aside, and names the command that tells it in full', () => {
    const papers = [paper(), paper({ id: 'p2' }), bare];
    const notes = new Map([
      ['p2', [note]],
      ['bare', [none]],
    ]);
    expect(loadedLine({ papers, notes, leftAside: [note, note], refusal: [] }, 'my library.bib')).toBe(
      "3 papers; 1 without an abstract (found and cited by their record, never quoted); 1 with a note on what was changed or left out; 2 entries or files left aside. In full: npm run --silent papers -- --papers 'my library.bib'",
    );
  });

  it('says nothing where nothing is odd', () => {
    expect(
      loadedLine({ papers: [paper()], notes: new Map(), leftAside: [], refusal: [] }, 'a.bib'),
    ).toBeUndefined();
  });
});
