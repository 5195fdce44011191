import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answering/citation.ts';
import type { CitedText } from '../../src/anthropic/evidenceForm.ts';
import { inlineForm } from '../../src/anthropic/inlineForm.ts';
import { paper } from '../support/papers.ts';

const said = (text: string) => ({ kind: 'text', text }) as const;

/** Three papers of one sentence each: `[1]`, `[4]` and `[7]`, with their records between. */
const PAPERS = ['p1', 'p2', 'p3'].map((id) => ({ paper: paper({ id }), sentences: ['Owls fly.'], score: 1 }));

function reader() {
  const form = inlineForm(10_000);
  form.give(PAPERS);
  return form.readReply();
}

function readWhole(pieces: readonly string[]): CitedText[] {
  const reply = reader();
  return [...pieces.flatMap((piece) => reply.take(said(piece))), ...reply.rest(false)];
}

function read(pieces: readonly string[]): string[] {
  return readWhole(pieces).map(({ text }) => text);
}

describe('an inline reply', () => {
  it('reads the same sentences in whatever pieces they come', () => {
    const text = 'Owls fly [1]. Owls eat 3.5 mice! [2][3] Bats hunt\n- Bats e.g. sleep? [4]';
    const whole = read([text]);
    expect(whole).toEqual(['Owls fly.', 'Owls eat 3.5 mice!', 'Bats hunt', 'Bats e.g. sleep?']);
    expect(read([...text])).toEqual(whole);
  });

  it('takes a sentence as soon as the next one begins', () => {
    const reply = reader();
    expect(reply.take(said('Owls fly [1].'))).toEqual([]);
    expect(reply.take(said(' Owls eat'))).toMatchObject([{ text: 'Owls fly.' }]);
  });

  it('does not read a long text without an end anew for every piece of it', () => {
    const before = process.cpuUsage();
    read(Array.from({ length: 20_000 }, () => 'owls '));
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(1000);
  });

  it.each([
    ['Owls fly【1】.', [1]],
    ['Owls fly【1†source】.', [1]],
    ['Owls fly 【1:0†L1-L4】.', [1]],
    ['Owls fly［1］.', [1]],
    ['Owls fly [1, 4].', [1, 4]],
    ['Owls fly [1; 4].', [1, 4]],
    ['Owls fly [1，4].', [1, 4]],
    ['Owls fly [1 and 4].', [1, 4]],
    ['Owls fly [1][4].', [1, 4]],
    ['Owls fly. [1] [4]', [1, 4]],
    ['Owls fly [[1]].', [1]],
    ['Owls fly [1–3].', [1, 2, 3]],
    ['Owls fly [1-3].', [1, 2, 3]],
    ['Owls fly [^1].', [1]],
    ['Owls fly.[^1]', [1]],
    ['Owls fly [#1].', [1]],
    ['Owls fly [S1].', [1]],
    ['Owls fly [S1, S4].', [1, 4]],
    ['Owls fly [Source 1].', [1]],
    ['Owls fly [source: 4].', [4]],
    ['Owls fly [ref. 4].', [4]],
    ['Owls fly [citation:4].', [4]],
    ['Owls fly (source: [4]).', [4]],
    ['Owls fly ([4]).', [4]],
    ['Owls fly [4](https://a.org/4).', [4]],
    ['Owls fly (4).', [4]],
    ['Owls fly. (4)', [4]],
    ['Owls fly (1, 4).', [1, 4]],
    ['Owls fly（4）。', [4]],
    ['Owls fly<sup>4</sup>.', [4]],
    ['Owls fly.<sup>[4]</sup>', [4]],
    ['Owls fly.⁴', [4]],
    ['Owls hunt⁴.', [4]],
    ['Owls fly.¹,⁴', [1, 4]],
    ['Owls fly.¹⁻³', [1, 2, 3]],
    ['Owls fly^4^.', [4]],
    ['Owls fly \\cite{4}.', [4]],
    ['樹木は涼しい【4】。', [4]],
    ['樹木は涼しい。[4]', [4]],
    ['樹木は涼しい。⁴', [4]],
  ])('reads the markers of %s', (text, numbers) => {
    const cited = numbers.map(citationOf);
    for (const pieces of [[text], [...text], [`${text} Bats hunt [1].`], [`${text}\nBats hunt [1].`]]) {
      const [first] = readWhole(pieces);
      expect(first?.citations).toEqual(cited);
      expect(first?.text).toMatch(/^(?:Owls (?:fly|hunt)[.。]|樹木は涼しい。)$/u);
    }
  });

  it.each([
    'Owls fly 4 m² [1].',
    'Owls fly over 12 km².',
    'Owls of group (1) fly.',
    'The R² is high.',
    'Owls flew in the year (2023).',
    'Owls are 10² as many.',
    'Owls fly in [brackets].',
    'Owls [of the north] fly.',
  ])('leaves as it is what is no marker: %s', (text) => {
    const bare = text.replace(' [1]', '');
    expect(read([text])).toEqual([bare]);
    expect(read([...text])).toEqual([bare]);
  });

  it('tells the numbers of a list from markers', () => {
    expect(readWhole(['(1) Owls fly [4]. (2) Bats hunt [7].'])).toEqual([
      { text: 'Owls fly.', citations: [citationOf(4)] },
      { text: 'Bats hunt.', citations: [citationOf(7)] },
    ]);
  });

  it('reads markers the same in whatever pieces they come', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom('Owls hunt', '樹木は涼しい'),
        fc.constantFrom(
          ...[' [1]', '[1, 4]', ' [1][4]', ' [S4]', '【4】', '【1†source】', '⁴', ' (4)', ' [^1]', ' [1-3]'],
          ...['<sup>4</sup>', ' [1](https://a.org)'],
        ),
        fc.constantFrom('.', '!', '。'),
        fc.boolean(),
        fc.constantFrom(' ', '\n'),
      )
      .map(([says, marker, end, isBefore, then]) =>
        isBefore ? `${says}${marker}${end}${then}` : `${says}${end}${marker}${then}`,
      );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
        const whole = readWhole([sentences.join('')]);
        expect(whole).toHaveLength(sentences.length);
        expect(whole.every(({ citations }) => citations.length > 0)).toBe(true);
        expect(readWhole(sentences)).toEqual(whole);
        expect(readWhole([...sentences.join('')])).toEqual(whole);
      }),
    );
  });
});

/** What a marker of `PAPERS` points to. */
function citationOf(number: number): Citation {
  const paper = `p${Math.ceil(number / 3)}`;
  if (number % 3 === 1) return { paper, sentence: 0 };
  return { paper, field: number % 3 === 2 ? 'title' : 'authors' };
}
