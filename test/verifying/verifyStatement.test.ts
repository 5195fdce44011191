import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answering/citation.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { collection, paper } from '../support/papers.ts';

describe('verifyStatement', () => {
  it('keeps a sentence of the paper as it stands', () => {
    expect(verify('Owls fly at night.', [{ paper: 'p1', sentence: 0 }])).toMatchObject({
      kind: 'kept',
      statement: { text: 'Owls fly at night.', citations: [{ quote: 'Owls fly at night.' }] },
    });
  });

  it('keeps every sentence of any paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (abstract) => {
        for (const [sentence, text] of sentencesOf(paper({ abstract })).entries()) {
          expect(verify(text, [{ paper: 'p1', sentence }], abstract).kind).toBe('kept');
        }
      }),
    );
  });

  it('drops a statement without a citation', () => {
    expect(verify('Owls fly at night.', [])).toEqual({ kind: 'dropped', rules: ['coverage'] });
  });

  it.each<[string, Citation]>([
    ['a paper that was not given', { paper: 'p9', sentence: 0 }],
    ['a sentence that is not there', { paper: 'p1', sentence: 2 }],
    ['a sentence before the first', { paper: 'p1', sentence: -1 }],
    ['half a sentence', { paper: 'p1', sentence: 0.5 }],
    ['a field that the record leaves empty', { paper: 'p1', field: 'venue' }],
    ['other words than stand there', { paper: 'p1', sentence: 0, quote: 'Owls fly by day.' }],
  ])('drops a statement that cites %s', (_what, citation) => {
    expect(verify('Owls fly at night.', [citation])).toEqual({ kind: 'dropped', rules: ['pointer'] });
  });
});

describe('quote mode', () => {
  it('shows the cited sentence in place of a doubtful statement', () => {
    const verified = verify('All owls fly at night.', [{ paper: 'p1', sentence: 0 }]);
    expect(verified).toMatchObject({
      kind: 'quoted',
      statement: { text: 'Owls fly at night.', citations: [{ sentence: 0 }] },
      rules: ['scope'],
    });
  });

  it('drops the opposite of what it cites', () => {
    const verified = verify('Owls do not fly at night.', [{ paper: 'p1', sentence: 0 }]);
    expect(verified).toEqual({ kind: 'dropped', rules: ['polarity'] });
  });

  it('takes off a yes or no, which no sentence says', () => {
    const cited: readonly Citation[] = [{ paper: 'p1', sentence: 0 }];
    for (const opener of ['Yes, owls', 'No. Owls', 'Yes: indeed, owls']) {
      expect(verify(`${opener} fly at night.`, cited)).toMatchObject({
        statement: { text: 'Owls fly at night.' },
      });
    }
  });

  it('keeps a yes or no that is what the sentence says to the question', () => {
    const draft = { text: 'Yes, owls fly at night.', citations: [{ paper: 'p1', sentence: 0 }] };
    const [owls] = collection({ abstract: 'Owls fly at night.' });
    if (!owls) throw new Error('no paper');
    const evidence = { papers: [{ paper: owls, sentences: sentencesOf(owls), score: 1 }] };
    const shown = (question: string) => verifyStatement(draft, evidence, { question });
    expect(shown('do owls fly at night?')).toMatchObject({ statement: { text: 'Yes, owls fly at night.' } });
    expect(shown('do owls only fly at night?')).toMatchObject({ statement: { text: 'Owls fly at night.' } });
  });

  it('counts the papers that a line says it is of', () => {
    const papers = [...collection({ abstract: 'Owls eat mice.' }, { abstract: 'Hawks eat voles.' })];
    const cited = papers.map(({ id }) => ({ paper: id, sentence: 0 }));
    const both = {
      papers: papers.map((each) => ({ paper: each, sentences: sentencesOf(each), score: 1 })),
    };
    const verify = (count: string) =>
      verifyStatement(
        { text: `${count} papers: owls eat mice, and hawks eat voles.`, citations: cited },
        both,
      );
    expect(verify('Two').kind).toBe('kept');
    expect(verify('Three').kind).toBe('dropped');
  });

  it('drops what says nothing that a sentence could support', () => {
    for (const text of ['Yes.', 'No!', 'It does.', 'They do so, too.']) {
      expect(verify(text, [{ paper: 'p1', sentence: 0 }])).toMatchObject({ kind: 'dropped' });
    }
  });

  it('drops a statement that has nothing in common with what it cites', () => {
    const verified = verify('Bats navigate by echo.', [{ paper: 'p1', sentence: 1 }]);
    expect(verified).toMatchObject({ kind: 'dropped', rules: expect.arrayContaining(['overlap']) });
  });
});

describe('citations', () => {
  it('are moved to the sentence of the paper that supports the statement', () => {
    const verified = verify('Owls are flying at night.', [{ paper: 'p1', sentence: 1 }]);
    expect(verified).toMatchObject({
      kind: 'kept',
      moved: true,
      statement: { citations: [{ sentence: 0 }] },
    });
  });

  it('are the first few of as many as a writer may claim, each once', () => {
    const sentence = 'Owls fly at night.';
    const abstract = Array.from({ length: 40 }, () => sentence).join(' ');
    const citations = Array.from({ length: 80 }, (_, i) => ({ paper: 'p1', sentence: i % 40 }));
    const verified = verify('Owls flew at night.', citations, abstract);
    expect(verified.kind === 'kept' && verified.statement.citations).toHaveLength(8);
  });

  it('are no help where the cited sentence says the opposite, whatever another one sounds like', () => {
    const abstract = 'Owls are simple animals. Owls are animals of complex habits.';
    expect(verify('Owls are complex animals.', [{ paper: 'p1', sentence: 0 }], abstract)).toMatchObject({
      kind: 'dropped',
      rules: expect.arrayContaining(['polarity']),
    });
  });

  it('are left out where they support nothing', () => {
    const verified = verify('Owls flew at night.', [
      { paper: 'p1', sentence: 0 },
      { paper: 'p1', sentence: 1 },
    ]);
    expect(verified).toMatchObject({ kind: 'kept', statement: { citations: [{ sentence: 0 }] } });
  });
});

describe('statements about the record', () => {
  const fields: readonly Citation[] = [
    { paper: 'p1', field: 'authors' },
    { paper: 'p1', field: 'title' },
  ];

  it.each([
    '“On Owls” is by Ada Owl.',
    'Ada Owl is an author of “On Owls”.',
    '1 paper here names Ada Owl as an author.',
  ])('are kept when the cited fields hold what they name: %s', (text) => {
    expect(verify(text, fields).kind).toBe('kept');
  });

  it('keep every field, also where one of them alone would do', () => {
    const cited = paper({ title: 'What the Owl Team Saw at Night', authors: ['Owl Team'] });
    const evidence = { papers: [{ paper: cited, sentences: sentencesOf(cited), score: 1 }] };
    const text = '“What the Owl Team Saw at Night” is by Owl Team.';
    const verified = verifyStatement({ text, citations: fields }, evidence);
    expect(verified).toMatchObject({ statement: { citations: fields } });
  });

  it('say of several papers what the record of each says', () => {
    const [owls, bats] = [paper(), paper({ id: 'p2', title: 'On Bats', authors: ['Bob Bat'] })];
    const evidence = { papers: [owls, bats].map((each) => ({ paper: each, sentences: [], score: 1 })) };
    const crossed: readonly Citation[] = [
      { paper: 'p1', field: 'authors' },
      { paper: 'p2', field: 'title' },
    ];
    expect(verifyStatement({ text: '“On Bats” is by Ada Owl.', citations: crossed }, evidence)).toMatchObject(
      {
        kind: 'dropped',
        rules: ['comparison'],
      },
    );
  });

  it.each([
    ['“On Owls” (2021) came before “On Bats” (2023).', 'kept'],
    ['“On Bats” (2023) came after “On Owls” (2021).', 'kept'],
    ['“On Owls” (2021) came after “On Bats” (2023).', 'dropped'],
    ['“On Owls” (2023) came after “On Bats” (2021).', 'dropped'],
    ['“On Owls” (2021) came before “On Mice” (2021).', 'dropped'],
  ])('say which paper came first as their years do: %s', (text, kind) => {
    const papers = [
      paper({ year: 2021 }),
      paper({ id: 'p2', title: 'On Bats', year: 2023 }),
      paper({ id: 'p3', title: 'On Mice', year: 2021 }),
    ].filter(({ title }) => text.includes(title));
    const evidence = { papers: papers.map((each) => ({ paper: each, sentences: [], score: 1 })) };
    const citations = papers.flatMap((each) =>
      (['title', 'year'] as const).map((field) => ({ paper: each.id, field })),
    );
    expect(verifyStatement({ text, citations }, evidence).kind).toBe(kind);
  });

  it.each([
    ['“On Owls” is by Bob Bat.', 'entity'],
    ['“On Owls” is from 1999.', 'number'],
    ['“On the many habits of owls” is by Ada Owl.', 'quote'],
    ['“On Owls” was not written by Ada Owl.', 'polarity'],
    ['“On Owls” by Ada Owl was retracted.', 'entity'],
  ])('are dropped when they name something else: %s', (text, rule) => {
    const verified = verify(text, fields);
    expect(verified).toMatchObject({ kind: 'dropped', rules: expect.arrayContaining([rule]) });
  });
});

describe('a name that another sentence of the paper has', () => {
  const abstract =
    'We cored the bed of Sermilik Fjord. The front stood 9 km behind its place of 1761. It left Ilulissat dry.';

  it('is doubtful, not false', () => {
    const told = 'The front of Sermilik Fjord stood 9 km behind its place of 1761.';
    expect(verify(told, [{ paper: 'p1', sentence: 1 }], abstract).kind).toBe('quoted');
  });

  it.each([
    ['that stands in no sentence', 'The front of Upernavik stood 9 km behind its place of 1761.', 1],
    ['that stands in another one’s place', 'We cored the bed of Ilulissat.', 0],
  ])('is false %s', (_where, told, sentence) => {
    expect(verify(told, [{ paper: 'p1', sentence }], abstract).kind).toBe('dropped');
  });
});

describe('a quoted sentence that leaves open what it speaks of', () => {
  it.each([
    ['This bird may fly at night.', '“On Owls”: “This bird may fly at night.”'],
    ['Further, we saw that owls may fly.', '“On Owls”: “… we saw that owls may fly.”'],
    ['Owls may fly at night.', 'Owls may fly at night.'],
  ])('%s', (abstract, text) => {
    const written = abstract.replace('may ', '').replace('Further, we saw that ', '');
    const verified = verify(written, [{ paper: 'p1', sentence: 0 }], abstract);
    expect(verified).toMatchObject({ kind: 'quoted', statement: { text } });
    const again = verify(text, [{ paper: 'p1', sentence: 0 }], abstract);
    expect(again).toMatchObject({ kind: 'kept', statement: { text } });
  });
});

function verify(
  text: string,
  citations: readonly Citation[],
  abstract = 'Owls fly at night. They eat mice.',
) {
  const cited = paper({ abstract });
  return verifyStatement(
    { text, citations },
    { papers: [{ paper: cited, sentences: sentencesOf(cited), score: 1 }] },
  );
}
