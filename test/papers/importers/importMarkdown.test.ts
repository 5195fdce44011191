import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importMarkdown } from '../../../src/papers/importers/importMarkdown.ts';

describe('importMarkdown', () => {
  it('gives an abstract as it is written, whatever it holds', () => {
    const piece = fc.constantFrom(
      ...[
        'words',
        ' ',
        '\n',
        '80% of ',
        '$5 ',
        '$x_1$',
        '{',
        '}',
        '<i>',
        '</i>',
        '&amp;',
        ' a<b ',
        '10<sup>6</sup>',
      ],
      ...['10^6', '*very*', '\\_', '---', '#', '`', '[1]'],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const abstract = pieces.join('');
        const { drafts, problems } = importMarkdown(`---\nid: a\ntitle: T\n---\n${abstract}`, 'a.md');
        expect(problems).toEqual([]);
        expect(drafts.map(({ fields }) => fields.abstract)).toEqual([abstract]);
      }),
    );
  });

  it('reads a value that is named and used again', () => {
    const { drafts } = importMarkdown(
      '---\nid: a\ntitle: &title On Owls\nvenue: *title\n---\nWords.',
      'a.md',
    );
    expect(drafts[0]?.fields).toMatchObject({ title: 'On Owls', venue: 'On Owls' });
  });

  it.each([
    ['aliases that double', doubling(20)],
    ['lists in lists', `title: ${'['.repeat(100_000)}`],
    ['a record in a record', '{a: '.repeat(100_000)],
    [
      'lists that are indented',
      Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n'),
    ],
    ['a front matter without an end', 'x: y\n'.repeat(100_000)],
  ])('refuses %s in words', (_, front) => {
    expect(importMarkdown(`---\nid: a\n${front}\n---\nWords.`, 'a.md')).toMatchObject({
      drafts: [],
      problems: [
        { file: 'a.md', line: expect.any(Number), message: expect.stringContaining('the front matter') },
      ],
    });
  });
});

function doubling(times: number): string {
  const lines = Array.from({ length: times }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  return ['a0: &a0 [x, x]', ...lines].join('\n');
}
