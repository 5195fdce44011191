import { describe, expect, it } from 'vitest';
import { type Problem, problemLine, problemLines } from '../../src/papers/problem.ts';

const missing = (line: number, file = 'a.bib'): Problem => ({ file, line, message: 'abstract is missing' });
const to = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

describe('problemLine', () => {
  it('names the file, and the line where there is one', () => {
    expect(problemLine(missing(3))).toBe('a.bib:3: abstract is missing');
    expect(problemLine({ file: 'x.pdf', message: 'left aside' })).toBe('x.pdf: left aside');
  });
});

describe('problemLines', () => {
  it('tells what is often alike in a file in one line, with every place in order', () => {
    const odd = { file: 'a.bib', line: 4, message: 'year is not a year' };
    expect(problemLines([missing(9), odd, missing(2), missing(5, 'b.bib'), missing(3), missing(7)])).toEqual([
      'a.bib:2, 3, 7, 9: abstract is missing',
      'a.bib:4: year is not a year',
      'b.bib:5: abstract is missing',
    ]);
  });

  it('gives a few that are alike a line each, to be clicked', () => {
    expect(problemLines([missing(2), missing(9)])).toEqual([
      'a.bib:2: abstract is missing',
      'a.bib:9: abstract is missing',
    ]);
  });

  it('counts the places beyond twenty', () => {
    expect(problemLines(to(300).map((line) => missing(line)))).toEqual([
      `a.bib:${to(20).join(', ')} and 280 more: abstract is missing`,
    ]);
  });

  it('counts the problems beyond twenty lines', () => {
    const lines = problemLines([...to(30).map((n) => missing(1, `${n}.md`)), missing(2, '30.md')]);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('… and 11 more');
  });
});
