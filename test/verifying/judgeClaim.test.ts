import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';

describe('judgeClaim', () => {
  it('passes a cited sentence as it stands', () => {
    const sentence = 'Owls caught 30% more mice.';
    expect(judgeClaim({ statement: sentence, sentences: [sentence] })).toEqual({
      verdict: 'pass',
      rules: [],
    });
  });

  it('names the rules that a statement breaks', () => {
    const claim = { statement: 'Owls caught 40% more mice.', sentences: ['Owls caught 30% more mice.'] };
    expect(judgeClaim(claim)).toEqual({ verdict: 'fail', rules: ['number'] });
  });

  it('fails a statement that nothing is cited for', () => {
    expect(judgeClaim({ statement: 'Owls fly.', sentences: [] }).rules).toContain('coverage');
  });
});

describe('a statement of two halves', () => {
  const sentences = ['Rents rose in Lyon over ten years.', 'Rents fell in Nice over ten years.'];

  it('is judged half by half, each against its own sentence', () => {
    const statement = 'Rents rose in Lyon, whereas rents fell in Nice.';
    expect(judgeClaim({ statement, sentences }).verdict).toBe('pass');
  });

  it('does not pass where one half is another’s', () => {
    const statement = 'Rents fell in Lyon, whereas rents rose in Nice.';
    expect(judgeClaim({ statement, sentences }).verdict).not.toBe('pass');
  });
});

describe('a statement with a title in it', () => {
  it('is not cut within the title, nor within quotation marks', () => {
    const title = 'Dams and pterygium. Is the silt to blame?';
    const sentences = ['Silt was measured behind forty dams.'];
    const statement = '"Dams and pterygium. Is the silt to blame?" measured silt behind forty dams.';
    expect(judgeClaim({ statement, sentences, title }).verdict).toBe('pass');
  });
});

describe('a text of any length', () => {
  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['brackets', '('.repeat(100_000)],
    ['words', 'owl '.repeat(25_000)],
    ['sentences', 'Owls fly at night. '.repeat(5_000)],
    ['numbers', '1.2.3 10^6 '.repeat(9_000)],
    ['ands', 'and, and; or '.repeat(8_000)],
  ])('is judged: %s', (_what, text) => {
    expect(judgeClaim({ statement: text, sentences: [`${text}x`] }).verdict).not.toBe('pass');
    expect(judgeClaim({ statement: 'Owls fly at night.', sentences: [text] })).toBeDefined();
  });
});

describe('a second citation', () => {
  it('lends its words to the sentence that the statement is cut from', () => {
    const sentences = [
      'We studied the Northern Cod Survey Programme (NCSP) and its reports.',
      'Fishers joined the NCSP more often than traders.',
    ];
    const statement = 'Fishers joined the Northern Cod Survey Programme (NCSP) more often than traders.';
    expect(judgeClaim({ statement, sentences }).verdict).toBe('pass');
  });
});
