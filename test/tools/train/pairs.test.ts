import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPairs } from '../../../tools/train/pairs.ts';
import { folder } from '../../support/folder.ts';

const OWLS = ['Owls sleep by day.', 'Owls hunt by night.'];
const ROWS = [
  { id: '1', paper: 'owls', question: 'When do owls hunt?', sentences: OWLS, labels: [0, 1] },
  { id: '2', paper: 'owls', question: 'When do owls sleep?', sentences: OWLS, labels: [1, 0] },
  { id: '3', paper: 'mice', question: 'Who eats mice?', sentences: ['Owls eat mice.'], labels: [1] },
  { id: '4', paper: 'mice', question: 'Do mice hide?', sentences: ['Mice hide.'], labels: [1] },
  { id: '5', paper: 'mice', question: 'Do mice fly?', sentences: ['Mice hide.'], labels: [0] },
];

describe('readPairs', () => {
  const read = () => {
    const lines = ROWS.map((row) => JSON.stringify(row)).join('\n');
    return readPairs(folder({ 'answering/pairs/covidqa.jsonl.gz': gzipSync(lines) }), 'covidqa');
  };

  it('leaves out a question that nothing answers', () => {
    expect(read().map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  it('gives questions about the same sentences one array of papers, so that it is read once', () => {
    const [hunt, sleep] = read();
    expect(hunt?.texts.map(({ paper }) => paper.id)).toEqual(['owls', 'mice']);
    expect(sleep?.texts).toBe(hunt?.texts);
  });

  it('puts the sentences that a question sees in the place of other parts of the same paper', () => {
    const [, , eaten, hidden] = read();
    const said = eaten?.texts.map(({ sentences }) => sentences.map(({ text }) => text));
    expect(said).toEqual([OWLS, ['Owls eat mice.']]);
    expect(eaten?.texts[1]).toBe(eaten?.own);
    expect(hidden?.own.sentences[0]?.text).toBe('Mice hide.');
  });
});
