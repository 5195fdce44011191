import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { paper } from '../support/papers.ts';

const JAPANESE = '樹木の多い地区では気温が2度低かった。';
const ENGLISH = 'Areas with many trees were 2 degrees cooler.';

describe('a statement in a language that the rules do not read', () => {
  it.each([
    ['cut', '気温が2度低かった。', JAPANESE],
    ['in full-width digits', '気温が２度低かった。', JAPANESE],
    ['on an English sentence', 'In Vierteln mit vielen Bäumen war es 2 Grad kühler.', ENGLISH],
    ['in German, with no word that shows it', 'Baumreiche Stadtviertel blieben 2 Grad kühler.', ENGLISH],
    ['in Arabic digits', 'انخفضت الحرارة ٢ درجة في المناطق المشجرة.', ENGLISH],
    ['of a Japanese sentence in English', ENGLISH, JAPANESE],
  ])('is in doubt: %s', (_what, statement, sentence) => {
    expect(judgeClaim({ statement, sentences: [sentence] })).toEqual({
      verdict: 'doubt',
      rules: ['meaning'],
    });
  });

  it('passes as it stands in the paper', () => {
    expect(judgeClaim({ statement: JAPANESE, sentences: [JAPANESE] }).verdict).toBe('pass');
  });

  it.each([
    ['another number', '樹木の多い地区では気温が3度低かった。', 'number'],
    ['a mention', '樹木の多い地区では気温が2度低かった。@everyone', 'answer'],
  ])('fails with %s', (_what, statement, rule) => {
    expect(judgeClaim({ statement, sentences: [JAPANESE] })).toMatchObject({
      verdict: 'fail',
      rules: expect.arrayContaining([rule]),
    });
  });

  const evidence = { papers: [{ paper: paper({ abstract: ENGLISH }), sentences: [ENGLISH], score: 1 }] };
  const draft = {
    text: 'Dort war es 2 Grad kühler, wo viele Bäume sind.',
    citations: [{ paper: 'p1', sentence: 0 }],
  };

  it('gives way to the sentence that it cites', () => {
    expect(verifyStatement(draft, evidence)).toMatchObject({ kind: 'quoted', statement: { text: ENGLISH } });
  });

  it('stands where a second reader finds it supported', () => {
    expect(verifyStatement(draft, evidence, { reading: 'supported' })).toMatchObject({
      kind: 'kept',
      statement: draft,
    });
  });
});
