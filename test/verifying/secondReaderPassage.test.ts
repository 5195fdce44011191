import { describe, expect, it } from 'vitest';
import { evidenceOf, verified } from '../support/cited.ts';

const evidence = evidenceOf(
  {
    title: 'Tides of Fundy',
    authors: ['Mae Reed'],
    abstract:
      'A dam was built in 1968 (Annapolis). It raises the tide by 15 cm in Boston. Eels, which pass it, are few.',
  },
  { title: 'Eels at Dams', abstract: 'Young eels climb wet walls. Old eels do not climb.' },
);

function passageOf(text: string, ...places: readonly string[]) {
  const result = verified(text, places, evidence, { question: 'Do dams harm eels?' });
  return result.kind === 'dropped' ? 'dropped' : result.passage;
}

describe('the passage that a second reader is given', () => {
  it('has the statement, its sentences and the title, and nothing of the question', () => {
    expect(passageOf('Young eels scale wet walls.', 'p2.0')).toEqual({
      statement: 'Young eels scale wet walls.',
      sentences: ['Young eels climb wet walls.'],
      title: 'Eels at Dams',
    });
  });

  it('has the sentence before one that points back', () => {
    expect(passageOf('The dam raises the tide in Boston.', 'p1.1')).toMatchObject({
      before: 'A dam was built in 1968 (Annapolis).',
    });
  });

  it('has a line for the title of each paper', () => {
    expect(passageOf('Eels are few, while young eels climb walls.', 'p1.2', 'p2.0')).toMatchObject({
      title: 'Tides of Fundy\nEels at Dams',
    });
  });

  it.each([
    ['a sentence as it stands', 'Young eels climb wet walls.', ['p2.0']],
    ['a sentence without its brackets', 'A dam was built in 1968.', ['p1.0']],
    ['a sentence without its which clause', 'Eels are few.', ['p1.2']],
    ['a sentence in another tense', 'Young eels climbed wet walls.', ['p2.0']],
    ['a record', '“Tides of Fundy” is by Mae Reed.', ['p1.title', 'p1.authors']],
  ])('is none for what code knows to be true: %s', (_what, text, places) => {
    expect(passageOf(text, ...places)).toBeUndefined();
  });

  it('is none for what code knows to be false', () => {
    expect(passageOf('Old eels do climb.', 'p2.1')).toBe('dropped');
  });
});
