import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, VerifiedStatement } from '../../src/answering/answer.ts';
import { answerFrom } from '../../src/answering/answerFrom.ts';
import { type Section, sectionsOf } from '../../src/answering/comparison.ts';
import type { DraftStatement } from '../../src/answering/draft.ts';
import { paper } from '../support/papers.ts';

const SENTENCES = [
  'Ash burns.',
  'Elm rots.',
  'Oak lasts.',
  'Fir floats.',
  `Yew ${'slowly '.repeat(15)}bends.`,
];
const woods = paper({ title: 'Ash, Elm and Oak', abstract: SENTENCES.join(' ') });

const draft = (sentence: number, fields: Partial<DraftStatement> = {}): DraftStatement => ({
  text: SENTENCES[sentence] ?? '',
  citations: [{ paper: 'p1', sentence }],
  ...fields,
});
const cell = (sentence: number, aspect: string, name: string) => draft(sentence, { cell: { aspect, name } });

/** Sections of drafts as they stand, cells of any name included. */
function sectionsIn(...drafts: readonly DraftStatement[]): readonly Section[] {
  const plain = answerFrom(
    drafts.map(({ cell: _cell, ...rest }) => rest),
    [woods],
    'extractive',
  );
  const statements = plain.statements.map((statement, at) => ({
    ...statement,
    ...(drafts[at]?.cell && { cell: drafts[at].cell }),
  }));
  return sectionsOf({ ...plain, statements: statements as readonly VerifiedStatement[] } as Answer); // with the cells given back
}

function drawn(sections: readonly Section[]): readonly string[] {
  return sections.map((section) => {
    const head = section.heading === undefined ? '' : `${section.heading} / `;
    if (section.kind === 'statement') return `${head}${section.statement.text}`;
    const { names, rows } = section.comparison;
    const lines = rows.map(
      ({ aspect, cells }) => `${aspect}: ${cells.map((one) => one?.text ?? '–').join(' ')}`,
    );
    return `${head}${names.join('|')} ${lines.join('; ')}`;
  });
}

describe('sectionsOf', () => {
  it('makes a table of what is compared', () => {
    const cells = [
      cell(0, 'fire', 'Ash'),
      cell(1, 'fire', 'Elm'),
      cell(2, 'age', 'Ash'),
      cell(3, 'age', 'Elm'),
    ];
    expect(drawn(sectionsIn(...cells))).toEqual([
      'Ash|Elm fire: Ash burns. Elm rots.; age: Oak lasts. Fir floats.',
    ]);
  });

  it('leaves a gap where a paper says nothing', () => {
    expect(drawn(sectionsIn(cell(0, 'fire', 'Ash'), cell(1, 'age', 'Elm')))).toEqual([
      'Ash|Elm fire: Ash burns. –; age: – Elm rots.',
    ]);
  });

  it.each<[string, readonly DraftStatement[], readonly string[]]>([
    [
      'of one name alone',
      [cell(0, 'fire', 'Ash'), cell(1, 'age', 'Ash')],
      ['fire / Ash burns.', 'age / Elm rots.'],
    ],
    [
      'of whole sentences',
      [cell(0, 'fire', 'Ash'), cell(4, 'fire', 'Yew')],
      ['fire / Ash burns.', SENTENCES[4] ?? ''],
    ],
    [
      'with two cells in one place',
      [cell(0, 'fire', 'Ash'), cell(1, 'fire', 'Elm'), cell(2, 'fire', 'Elm')],
      ['fire / Ash burns.', 'Elm rots.', 'Oak lasts.'],
    ],
    [
      'of four names',
      ['Ash', 'Elm', 'Oak', 'Fir'].map((name, at) => cell(at, 'fire', name)),
      ['fire / Ash burns.', 'Elm rots.', 'Oak lasts.', 'Fir floats.'],
    ],
  ])('makes no table %s: each aspect heads its statements', (_what, cells, lines) => {
    expect(drawn(sectionsIn(...cells))).toEqual(lines);
  });

  it('puts a heading above the first of those that it heads', () => {
    const heading = 'Ash';
    expect(drawn(sectionsIn(draft(0, { heading }), draft(1, { heading }), draft(2)))).toEqual([
      'Ash / Ash burns.',
      'Elm rots.',
      'Oak lasts.',
    ]);
  });

  it('lets statements stand before and behind a table', () => {
    const told = sectionsIn(draft(3), cell(0, 'fire', 'Ash'), cell(1, 'fire', 'Elm'), draft(2));
    expect(told.map(({ kind }) => kind)).toEqual(['statement', 'comparison', 'statement']);
  });

  it('shows every statement once and in order, whatever is compared', () => {
    const anyDraft = fc
      .tuple(
        fc.nat({ max: 3 }),
        fc.constantFrom('fire', 'age', undefined),
        fc.constantFrom('Ash', 'Elm', 'Oak', 'Fir'),
      )
      .map(([sentence, aspect, name]) => (aspect ? cell(sentence, aspect, name) : draft(sentence)));
    fc.assert(
      fc.property(fc.array(anyDraft, { maxLength: 8 }), (drafts) => {
        const shown = sectionsIn(...drafts).flatMap((section) =>
          section.kind === 'statement'
            ? [section.statement]
            : section.comparison.rows.flatMap(({ cells }) => cells.flatMap((one) => one ?? [])),
        );
        expect(shown.map(({ text }) => text).toSorted()).toEqual(drafts.map(({ text }) => text).toSorted());
      }),
    );
  });
});
