import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { drawMessages } from '../../../src/discord/render/drawMessages.ts';
import type { Reply } from '../../../src/reply.ts';
import { answerOf, type Said } from '../../support/answers.ts';
import { line } from '../../support/discord/commands.ts';
import { textOf } from '../../support/discord/textOf.ts';
import { paper } from '../../support/papers.ts';

const owls = paper({
  id: 'p1',
  title: 'On Owls',
  year: 2024,
  link: 'https://arxiv.org/abs/1',
  abstract: 'Owls fly. They eat mice.',
});
const mice = paper({ id: 'p2', title: 'On Mice', link: 'javascript:alert(1)' });
const MARK = '[[1]](<https://arxiv.org/abs/1>)';
const QUOTE = { paper: 'p1', sentence: 1, quote: 'They eat mice.' };

function drawn(reply: Reply): string {
  return drawMessages(reply, 'ask')
    .map(({ body }) => textOf(body))
    .join('\n\n');
}

function answered(...statements: Said[]): Reply {
  return { parts: [{ kind: 'answer', answer: answerOf([owls, mice], statements) }] };
}

describe('drawMessages', () => {
  it('says of a paper without an abstract that it cannot be quoted, where it is listed and where it is shown', () => {
    const bread = paper({ title: 'On Bread', abstract: '' });
    expect(drawn({ parts: [{ kind: 'papers', items: [{ paper: bread }] }] })).toBe(
      '- On Bread (no abstract: cannot be quoted)',
    );
    expect(drawn({ parts: [{ kind: 'paper', paper: bread }] })).toMatch(
      /\*\*On Bread\*\*\n.*\n\n-# No abstract: cannot be quoted\.$/u,
    );
  });

  it('names sources once: where a list above names them, no line below does', () => {
    const answer = answerOf([owls], [{ text: 'They eat mice.', citations: [QUOTE] }]);
    const list = { kind: 'papers', items: [{ paper: owls, notes: answer.footnotes }] } as const;
    expect(drawn({ parts: [list, { kind: 'answer', answer, isSourcedAbove: true }] })).toBe(
      `- [On Owls](<https://arxiv.org/abs/1>) (2024) [1]\u00a0s.\u00a02\n\n“They eat mice.”\u00a0${MARK}`,
    );
  });

  it('marks a retracted paper wherever it is cited or listed, quotes it still, and leads to the notice', () => {
    const notice = { kind: 'retracted', date: '2024-03', link: 'https://doi.org/10.1000/r' } as const;
    const retracted = { ...owls, notice };
    const answer = answerOf([retracted], [{ text: 'They eat mice.', citations: [QUOTE] }]);
    expect(drawn({ parts: [{ kind: 'answer', answer }] })).toBe(
      `“They eat mice.”\u00a0${MARK}\n-# [On Owls](<https://arxiv.org/abs/1>) (2024) ⚠ retracted [1]\u00a0s.\u00a02`,
    );
    expect(drawn({ parts: [{ kind: 'papers', items: [{ paper: retracted }] }] })).toContain(
      '(2024) ⚠ retracted',
    );
    expect(drawn({ parts: [{ kind: 'paper', paper: retracted }] })).toMatch(
      /⚠ retracted\*\*\n-# .*\n\n\*\*⚠ This paper was retracted \(2024-03\)\. .*\*\* \[Notice\]\(<https:\/\/doi\.org\/10\.1000\/r>\)\n\nOwls fly\./u,
    );
  });

  it('puts a whole sentence into quotation marks and its source below', () => {
    expect(drawn(answered({ text: 'They eat mice.', citations: [QUOTE], emphasis: [9, 13] }))).toBe(
      `“They eat **mice**.”\u00a0${MARK}\n-# [On Owls](<https://arxiv.org/abs/1>) (2024) [1]\u00a0s.\u00a02`,
    );
  });

  it('shows the quote below where the statement says it in other words', () => {
    expect(drawn(answered({ text: 'Mice are their food.', citations: [QUOTE] }))).toContain(
      `Mice are their food.\u00a0${MARK}\n-# [On Owls](<https://arxiv.org/abs/1>) (2024) [1]\u00a0s.\u00a02 “They eat mice.”`,
    );
  });

  it('shares one line among the sentences of a paper, in the order of its first', () => {
    const said = (id: string, sentence: number, text: string) => ({
      text,
      citations: [{ paper: id, sentence, quote: text }],
    });
    const text = drawn(
      answered(said('p1', 1, 'They eat mice.'), said('p2', 0, 'Mice run.'), said('p1', 0, 'Owls fly.')),
    );
    expect(text.split('\n').filter((each) => each.startsWith('-# '))).toEqual([
      '-# [On Owls](<https://arxiv.org/abs/1>) (2024) [1]\u00a0s.\u00a02 · [3]\u00a0s.\u00a01',
      '-# On Mice [2]\u00a0s.\u00a01',
    ]);
  });

  it('leaves more than five papers to the evidence, and says how many', () => {
    const papers = [1, 2, 3, 4, 5, 6, 7].map((number) =>
      paper({ id: `p${number}`, title: `Paper ${number}` }),
    );
    const said = papers.map(({ id, title }) => ({
      text: `${title} flies.`,
      citations: [{ paper: id, sentence: 0, quote: `${title} flies.` }],
    }));
    const text = drawn({ parts: [{ kind: 'answer', answer: answerOf(papers, said) }] });
    expect(text.match(/^-# .*$/gmu)).toHaveLength(6);
    expect(text).toMatch(/\n-# \[6\]\[7\] 2 more papers, behind \*Evidence\*$/u);
  });

  it('leaves a marker unlinked where the address is long', () => {
    const far = paper({ id: 'p3', link: `https://a.example/${'x'.repeat(200)}` });
    const said = [{ text: 'Owls fly.', citations: [{ paper: 'p3', sentence: 0, quote: 'Owls fly.' }] }];
    expect(drawn({ parts: [{ kind: 'answer', answer: answerOf([far], said) }] })).toContain(
      '“Owls fly.”\u00a0[1]\n',
    );
  });

  it('gives what may not answer a colour of its own', () => {
    const sure = answered({ text: 'They eat mice.', citations: [QUOTE] });
    const colours = [sure, { ...sure, isUnsure: true }].map((reply) => drawMessages(reply, 'ask')[0]?.body);
    const [green, other] = colours.map((body) => JSON.stringify(body).match(/"accent_color":(\d+)/u)?.[1]);
    expect(green).toBeDefined();
    expect(other).not.toBe(green);
  });

  it('names a record field without the words that the statement has of it, and links no address but one of the web', () => {
    const field = { paper: 'p2', field: 'authors', quote: 'Ada Owl' } as const;
    expect(drawn(answered({ text: 'Ada Owl wrote it.', citations: [field] }))).toContain(
      'Ada Owl wrote it.\u00a0[1]\n-# On Mice [1]\u00a0record: authors',
    );
  });

  it('parts sentences of several lines by an empty one, and short ones by none', () => {
    const long = paper({ id: 'p3', abstract: `Owls ${'often '.repeat(20)}eat mice. They fly.` });
    const said = (id: string, sentence: number, text: string) => ({
      text,
      citations: [{ paper: id, sentence, quote: text }],
    });
    const short = [said('p1', 0, 'Owls fly.'), said('p1', 1, 'They eat mice.')];
    expect(drawn(answered(...short))).toContain(`“Owls fly.”\u00a0${MARK}\n“They eat mice.”`);
    const [first = '', next = ''] = long.abstract.split(/(?<=mice\.) /u);
    const reply = {
      kind: 'answer',
      answer: answerOf([long], [said('p3', 0, first), said('p3', 1, next)]),
    } as const;
    expect(drawn({ parts: [reply] })).toContain('mice.”\u00a0[1]\n\n“They fly.”');
  });

  it('counts an ideograph as the two columns that it takes', () => {
    const owl = paper({ abstract: `${'梟'.repeat(40)}。${'鼠'.repeat(40)}。` });
    const said = [...owl.abstract.matchAll(/.+?。/gu)].map(([text], sentence) => ({
      text,
      citations: [{ paper: 'p1', sentence, quote: text }],
    }));
    expect(drawn({ parts: [{ kind: 'answer', answer: answerOf([owl], said) }] })).toContain('[1]\n\n“鼠');
  });

  it('shows an abstract in ideographs without spaces that do not stand there', () => {
    const owl = paper({ abstract: '梟は夜に飛ぶ。梟は鼠を食べる。' });
    expect(drawn({ parts: [{ kind: 'paper', paper: owl, cited: [{ sentence: 1, marker: 1 }] }] })).toContain(
      '梟は夜に飛ぶ。[1]\u00a0**梟は鼠を食べる。**',
    );
    expect(
      drawn({
        parts: [
          {
            kind: 'paper',
            paper: owl,
            cited: [
              { sentence: 0, marker: 2 },
              { sentence: 1, marker: 1 },
            ],
          },
        ],
      }),
    ).toContain('[2]\u00a0**梟は夜に飛ぶ。**[1]\u00a0**梟は鼠を食べる。**');
  });

  it('sets buttons below the container, which would take their width, with their short names', () => {
    const actions = [{ name: 'a', label: 'Follow up', short: 'Ask', value: '1' }];
    const [{ body }] = drawMessages({ parts: [{ kind: 'text', text: 'Hello.' }], actions }, 'c');
    expect(body.components.map(({ type }) => type)).toEqual([
      ComponentType.Container,
      ComponentType.ActionRow,
    ]);
    expect(body.components[1]).toMatchObject({ components: [{ label: 'Ask' }] });
  });

  it('sets buttons into rows of five, or where one begins a row', () => {
    const button = (label: string, more = {}) => ({ name: 'a', label, value: label, ...more });
    const actions = ['1', '2', '3', '4', '5', '6'].map((label) => button(label));
    const [{ body }] = drawMessages(
      { parts: [], actions: [...actions, button('7', { startsRow: true })] },
      'c',
    );
    const [, ...rows] = body.components;
    expect(rows.map(({ components }) => components.length)).toEqual([5, 1, 1]);
  });

  it('heads each group of statements once', () => {
    const said = (text: string, heading: string) => ({ text, heading, citations: [QUOTE] });
    const text = drawn(answered(said('A.', 'Food'), said('B.', 'Food'), said('C.', 'Flight')));
    expect(text).toContain(`### Food\nA.\u00a0${MARK}\nB.\u00a0${MARK}\n\n### Flight\nC.\u00a0${MARK}`);
  });

  it('names a paper once: as the heading of what is cited from it', () => {
    const said = (text: string) => ({ text, heading: 'On Owls', citations: [QUOTE] });
    const other = {
      text: 'Mice eat seeds.',
      citations: [{ paper: 'p2', sentence: 0, quote: 'Mice eat seeds.' }],
    };
    expect(drawn(answered(said('They eat mice.'), { ...other, heading: 'Food' }))).toBe(
      `### [On Owls](<https://arxiv.org/abs/1>) (2024)\n“They eat mice.”\u00a0${MARK}\n\n### Food\n“Mice eat seeds.”\u00a0[2]\n-# [1]\u00a0s.\u00a02\n-# On Mice [2]\u00a0s.\u00a01`,
    );
    expect(drawn(answered(said('Mice are their food.')))).toMatch(
      /-# \[1\]\u00a0s\.\u00a02 “They eat mice\.”$/u,
    );
  });

  it('sets what is compared into a table that a phone shows whole, with the notes of its cells', () => {
    const cell = (name: string, text: string) => ({
      text,
      heading: 'Compared',
      cell: { aspect: 'food', name },
      citations: [name === 'Owls' ? QUOTE : { paper: 'p2', sentence: 0, quote: 'Mice eat seeds.' }],
    });
    const text = drawn(answered(cell('Owls', '3 mice a day.'), cell('Mice', '`seeds` and ```')));
    expect(text).toContain(
      "### Compared\n```\n      Owls       Mice\nfood  3 mice a   'seeds' and\n      day [1]    ''' [2]\n```",
    );
    expect(text).toMatch(/-# \[On Owls\].* \[1\]\u00a0s\.\u00a02.*\n-# On Mice \[2\]/u);
  });

  it('sets what is too wide for a phone below its aspect, each with its marker', () => {
    const cell = (name: string, text: string) => ({
      text,
      cell: { aspect: 'food', name },
      citations: [name === 'Owls' ? QUOTE : { paper: 'p2', sentence: 0, quote: 'Mice eat seeds.' }],
    });
    const text = drawn(
      answered(cell('Owls', 'insectivorousness mostly'), cell('Mice', 'granivorousness at times')),
    );
    expect(text).toMatch(
      /^\*\*food\*\*\n- \*\*Owls\*\*: insectivorousness mostly\u00a0\[\[1\]\]\(<.*>\)\n- \*\*Mice\*\*: granivorousness at times\u00a0\[2\]\n/u,
    );
  });

  it('sets sentences that are compared below each other', () => {
    const cell = { aspect: 'Food', name: 'Owls' };
    const text = drawn(
      answered({ text: `They eat ${'mice and '.repeat(12)}rats.`, cell, citations: [QUOTE] }),
    );
    expect(text).toMatch(/^### Food\n\*\*Owls\*\*: They eat mice/u);
  });

  it('has text where a statement or a title is hostile', () => {
    const title = '@everyone [x](https://evil.example) `a` ||b||';
    const text = drawn({
      parts: [{ kind: 'papers', items: [{ paper: paper({ title, link: 'https://a.example/(x)>y' }) }] }],
    });
    expect(text).toBe(
      '- [@\u200beveryone (x)(https\\://evil.example) \\`a\\` \\|\\|b\\|\\|](<https://a.example/%28x%29%3Ey>)',
    );
  });

  it('gives a long text to copy as a file', () => {
    const [message] = drawMessages({ parts: [{ kind: 'verbatim', text: 'x'.repeat(5000) }] }, 'ask');
    expect(message.files).toEqual([{ name: 'text-1.txt', data: 'x'.repeat(5000) }]);
  });

  it('carries in a button all that its action needs', () => {
    const [message] = drawMessages(
      { ...line('Hi'), actions: [{ name: 'more', label: 'More', value: '1:2' }] },
      'paper',
    );
    expect(JSON.stringify(message.body)).toContain('"custom_id":"paper:more:1:2"');
  });

  it('offers on each page of a long reply what belongs to all of it', () => {
    const text = 'Owls fly. '.repeat(900);
    const actions = [
      { name: 'evidence', label: 'Evidence', value: 'a1' },
      { name: 'follow', label: 'Follow up', value: 'a1', isOnEveryPage: true },
    ];
    const pages = drawMessages({ parts: [{ kind: 'text', text }], actions }, 'ask');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every(({ body }) => JSON.stringify(body).includes('ask:follow:a1'))).toBe(true);
    expect(pages.filter(({ body }) => JSON.stringify(body).includes('ask:evidence:a1'))).toHaveLength(1);
  });

  it('says that the rest is left out after five messages', () => {
    const messages = drawMessages(line('Owls fly at night. '.repeat(3000)), 'ask');
    expect(messages).toHaveLength(5);
    expect(textOf(messages.at(-1)?.body)).toMatch(/too long for Discord/u);
  });
});
