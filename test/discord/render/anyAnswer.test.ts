// What holds for all answers, however long and hostile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import { assertSendable } from '../../../src/discord/assertSendable.ts';
import { replyForms } from '../../../src/discord/render/replyForms.ts';
import type { Reply } from '../../../src/reply.ts';
import { answerOf, type Said } from '../../support/answers.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { paper } from '../../support/papers.ts';

const PIECES = [
  'owl',
  ' ',
  '. ',
  '*',
  '<',
  '<@1>',
  '@everyone',
  '```',
  '`',
  '[1]',
  '](',
  '👩‍🔬',
  'e\u0301\u0301',
  'שלום',
  '\u202e',
  '\ud83d',
  '\n',
  '- ',
  '長い',
  ':',
  '||',
  '# ',
];
const wild = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom(...PIECES), minLength, maxLength });
const citation = fc.record({
  paper: fc.constantFrom('p0', 'p1', 'p2'),
  sentence: fc.nat(40),
  quote: wild(120),
});
const citations = fc.oneof(
  { weight: 4, arbitrary: fc.array(citation, { minLength: 1, maxLength: 3 }) },
  fc.array(citation, { minLength: 40, maxLength: 40 }),
);
const heading = fc.oneof(fc.constantFrom('Food', 'Flight'), wild(250));
const emphasis = fc.tuple(fc.nat(40), fc.nat(80));
const statement = fc.record(
  { text: wild(250), citations, heading, emphasis },
  { requiredKeys: ['text', 'citations'] },
);
const comparison = fc
  .record({
    names: fc.uniqueArray(wild(60, 1), { minLength: 2, maxLength: 3 }),
    aspects: fc.uniqueArray(wild(60, 1), { minLength: 1, maxLength: 10 }),
    cells: fc.array(fc.record({ text: wild(20), citations }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ names, aspects, cells }): Said[] =>
    aspects.flatMap((aspect, row) =>
      names.map((name, column) => ({
        ...(cells[row * 3 + column] ?? { text: '', citations: [] }),
        cell: { aspect, name },
      })),
    ),
  );
const statements = fc.oneof(
  fc.array(statement, { maxLength: 60 }),
  comparison,
  fc.tuple(fc.array(statement, { maxLength: 4 }), comparison).map((both) => both.flat()),
);
const papers = fc
  .tuple(wild(150), wild(150), wild(150))
  .map((titles) =>
    titles.map((title, index) =>
      paper({ id: `p${index}`, title, link: `https://a.example/${'x'.repeat(index * 200)}`, year: 2024 }),
    ),
  );
const answer = fc.tuple(papers, statements).map(([sources, said]) => answerOf(sources, said));

describe('any answer', () => {
  it('is drawn into messages that can be sent, each marker with its footnote on the same one', () => {
    fc.assert(
      fc.property(answer, wild(300), (any, question) => {
        for (const text of textsOf(any, question)) {
          expect(new Set(notesIn(text).keys())).toEqual(new Set(markersIn(text)));
          expect(text).not.toMatch(/\p{Cs}/u);
          expect(fencesIn(text).length % 2).toBe(0);
          expect(text.replaceAll(/^```$[\s\S]*?^```$/gmu, '')).not.toMatch(
            /(?<!\\)\]\((?!<https:\/\/[^<>\s]+>\))/u,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says each statement beside the markers of what it cites', () => {
    fc.assert(
      fc.property(fc.array(citations, { minLength: 1, maxLength: 60 }), (cited) => {
        const said = cited.map((each, index) => ({ text: `Owl ${index} flies`, citations: each }));
        const any = answerOf(SOURCES, said);
        const text = textsOf(any).join('\n');
        const markers = new Map(any.footnotes.map((note) => [keyOf(note.citation), note.marker]));
        for (const [, index = '', shown = ''] of unlinked(text).matchAll(
          /^Owl (\d+) flies\u00a0((?:\[\d+\])*)$/gmu,
        )) {
          const all = cited[Number(index)]?.map((each) => markers.get(keyOf(each)) ?? 0) ?? [];
          const kept = [...new Set(all)].sort((one, other) => one - other);
          const drawn = markersIn(shown);
          expect(drawn.length).toBeGreaterThan(0);
          expect(drawn).toEqual(kept.slice(0, drawn.length).map(String));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the number of a source over all messages, and while it grows', () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 20 }), fc.nat(20), (said, length) => {
        const whole = sourcesOf(answerOf(SOURCES, said));
        const start = sourcesOf(answerOf(SOURCES, said.slice(0, length)));
        for (const [marker, source] of start)
          if (whole.has(marker)) expect(source).toEqual(whole.get(marker));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table', () => {
  const table = (columns: number, cell: string) =>
    answerOf(
      [paper({ id: 'p0', title: 'x'.repeat(200), link: 'https://a.example/x' })],
      Array.from({ length: 10 * columns }, (_, index) => ({
        text: cell,
        cell: { aspect: `aspect ${Math.floor(index / columns)}`, name: `Name ${index % columns}` },
        citations: [{ paper: 'p0', sentence: index, quote: `${index} ${'owls '.repeat(60)}` }],
      })),
    );

  it.each([
    [2, 'Owls hunt mice.'],
    [3, 'Mice.'],
  ])('of 10 rows and %i columns goes on in the next message, below its names', (columns, cell) => {
    const texts = textsOf(table(columns, cell)).slice(0, -2); // without the two plain forms
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/```\n\s+Name.* Name[\s\S]*\n```/u);
    const rows = texts.join('\n').match(/^aspect /gmu);
    expect(rows).toHaveLength(10);
  });
});

const SOURCES = ['p0', 'p1', 'p2'].map((id) => paper({ id, title: `Paper ${id}` }));

/** The texts of the messages in all forms of a reply, all of which can be sent. */
function textsOf(any: Answer, question?: string): readonly string[] {
  const parts = [
    { kind: 'heading', text: 'Owls '.repeat(80) },
    { kind: 'answer', answer: any },
  ] as const;
  const reply: Reply = question === undefined ? { parts: parts.slice(1) } : { parts, question };
  const forms = [...replyForms(reply, 'ask', { asker: '1' })];
  return forms.flat().map(({ body }) => textOf(assertSendable(body)));
}

/** Markers as members read them; in a code block nothing is escaped. */
function markersIn(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('-# '));
  return [...unlinked(lines.join('\n')).matchAll(/(?<!\\)\[(\d+)\](?!\()/gu)].map(
    ([, marker = '']) => marker,
  );
}

/** Each marker of the small lines with its paper and place; empty for those that are behind *Evidence*. */
function notesIn(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').filter((line) => /^-# .*(?<!\\)\[\d+\]/u.test(line));
  return new Map(
    lines.flatMap((line) =>
      [...line.matchAll(/(?<!\\)\[(\d+)\](?:\u00a0(s\.\u00a0\d+))?/gu)].map(
        ([, marker = '', spot = '']) =>
          [marker, spot && `${/Paper p\d|…/u.exec(line)?.[0]} ${spot}`] as const,
      ),
    ),
  );
}

function unlinked(text: string): string {
  return text.replaceAll(/\[(\[\d+\])\]\(<[^>]*>\)/gu, '$1');
}

function fencesIn(text: string): readonly string[] {
  return text.match(/(?<!\\)```/gu) ?? [];
}

function sourcesOf(any: Answer): ReadonlyMap<string, string> {
  return new Map(textsOf(any).flatMap((text) => [...notesIn(text)]));
}

function keyOf(citation: object): string {
  return 'sentence' in citation && 'paper' in citation ? `${citation.paper} ${citation.sentence}` : '';
}
