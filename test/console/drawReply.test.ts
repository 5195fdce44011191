import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/answering/composeAnswer.ts';
import type { DraftStatement } from '../../src/answering/draft.ts';
import { drawReply } from '../../src/console/drawReply.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import type { Reply } from '../../src/reply.ts';
import { verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { answerOf } from '../support/answers.ts';
import { paper } from '../support/papers.ts';

const PLAIN = { columns: 80, isStyled: false };
const OWLS = paper({
  year: 2024,
  link: 'https://a.org/owls',
  abstract: 'Owls fly at night. Owls eat 5 mice every day.',
});

describe('drawReply', () => {
  it('says of a paper without an abstract that it cannot be quoted, where it is listed and where it is shown', () => {
    const bread = paper({ title: 'On Bread', abstract: '' });
    const listed: Reply = { parts: [{ kind: 'papers', items: [{ paper: bread }] }] };
    expect(drawReply(listed, PLAIN)).toBe('- On Bread (no abstract: cannot be quoted)');
    expect(drawReply({ parts: [{ kind: 'paper', paper: bread }] }, PLAIN)).toMatch(
      /\n\nNo abstract: cannot be quoted\.$/u,
    );
  });

  it('marks a withdrawn paper wherever it is cited or listed, and says so above its abstract', () => {
    const withdrawn = { ...OWLS, notice: { kind: 'withdrawn', link: 'https://arxiv.org/abs/1v3' } as const };
    const listed: Reply = { parts: [{ kind: 'papers', items: [{ paper: withdrawn }] }] };
    expect(drawReply(listed, PLAIN)).toContain('- On Owls (2024) ⚠ withdrawn');
    expect(drawReply({ parts: [{ kind: 'paper', paper: withdrawn }] }, PLAIN)).toMatch(
      /⚠ This paper was withdrawn\. (?:.|\n)*\nhttps:\/\/arxiv\.org\/abs\/1v3\n\nOwls fly/u,
    );
  });

  it('names sources once: where a list above names them, no line below does', () => {
    const said = {
      text: 'Owls fly at night.',
      citations: [{ paper: 'p1', sentence: 0, quote: 'Owls fly at night.' }],
    };
    const answer = answerOf([OWLS], [said]);
    const list = { kind: 'papers', items: [{ paper: OWLS, notes: answer.footnotes }] } as const;
    expect(drawReply({ parts: [list, { kind: 'answer', answer, isSourcedAbove: true }] }, PLAIN)).toBe(
      '- On Owls (2024) [1]\u00a0s.\u00a01\n    https://a.org/owls\n\n“Owls fly at night.” [1]',
    );
  });

  it('names a paper once: as the heading of what is cited from it, with its address', () => {
    const quote = 'Owls fly at night.';
    const said = (text: string) => ({
      text,
      heading: 'On Owls',
      citations: [{ paper: 'p1', sentence: 0, quote }],
    });
    const draw = (text: string) =>
      drawReply({ parts: [{ kind: 'answer', answer: answerOf([OWLS], [said(text)]) }] }, PLAIN);
    expect(draw(quote)).toBe(
      'On Owls (2024)\n    https://a.org/owls\n“Owls fly at night.” [1]\n\n[1]\u00a0s.\u00a01',
    );
    expect(draw('They fly.')).toMatch(/\n\n\[1\]\u00a0s\.\u00a01\n {4}“Owls fly at night\.”$/u);
  });

  it('leaves a run without spaces to the terminal, however long', () => {
    const run = '樹木'.repeat(20_000);
    expect(drawReply({ parts: [{ kind: 'note', text: run }] }, PLAIN)).toBe(run);
  });

  it('puts a whole sentence in quotation marks, and its place and link below', () => {
    expect(
      drawReply(
        answered({ text: 'Owls eat 5 mice every day.', citations: [{ paper: 'p1', sentence: 1 }] }),
        PLAIN,
      ),
    ).toBe('“Owls eat 5 mice every day.” [1]\n\nOn Owls (2024) [1]\u00a0s.\u00a02\n    https://a.org/owls');
  });

  it('quotes below what a statement says in other words', () => {
    const drawn = drawReply(
      answered({ text: 'Owls eat 5 mice.', citations: [{ paper: 'p1', sentence: 1 }] }),
      PLAIN,
    );
    expect(drawn).toContain(
      'Owls eat 5 mice. [1]\n\nOn Owls (2024) [1]\u00a0s.\u00a02\n    “Owls eat 5 mice every day.”',
    );
  });

  it('makes links of titles and markers where the terminal has links, and shows no address then', () => {
    const reply = answered({
      text: 'Owls eat 5 mice every day.',
      citations: [{ paper: 'p1', sentence: 1 }],
    });
    const drawn = drawReply(reply, { ...PLAIN, isStyled: true, hasLinks: true });
    expect(drawn).toContain('\u001b]8;;https://a.org/owls\u0007[1]\u001b]8;;\u0007');
    expect(stripVTControlCharacters(drawn)).toBe(
      '“Owls eat 5 mice every day.” [1]\n\nOn Owls (2024) [1]\u00a0s.\u00a02',
    );
  });

  it('leaves more than five papers to the evidence, where there is a way to it', () => {
    const papers = [1, 2, 3, 4, 5, 6].map((number) => paper({ id: `p${number}`, title: `Paper ${number}` }));
    const said = papers.map(({ id, title }) => ({
      text: `${title} flies.`,
      citations: [{ paper: id, sentence: 0, quote: `${title} flies.` }],
    }));
    const reply: Reply = { parts: [{ kind: 'answer', answer: answerOf(papers, said) }] };
    expect(drawReply(reply, PLAIN)).toContain('Paper 6 [6]');
    const offering = { ...reply, actions: [{ name: 'evidence', label: 'Evidence', value: 'a1' }] };
    expect(drawReply(offering, PLAIN)).toMatch(/Paper 5 \[5\].*\n\[6\] one more paper, behind Evidence$/u);
  });

  it('makes what answers the question bold, and colours nothing where styles are off', () => {
    const text = 'Owls eat 5 mice every day.';
    const citations = [{ paper: 'p1', sentence: 1, quote: text }];
    const answer = answerOf([paper()], [{ text, citations, emphasis: [9, 15] }]);
    const reply: Reply = { parts: [{ kind: 'answer', answer }] };
    expect(drawReply(reply, { columns: 80, isStyled: true })).toContain('\u001b[1m5 mice\u001b[22m');
    expect(drawReply(reply, PLAIN)).not.toContain('\u001b');
  });

  it('marks the cited sentences of an abstract, with signs where nothing can be bold', () => {
    const reply: Reply = { parts: [{ kind: 'paper', paper: OWLS, cited: [{ sentence: 1, marker: 2 }] }] };
    expect(drawReply(reply, PLAIN)).toContain('Owls fly at night. [2] »Owls eat 5 mice every day.«');
    expect(drawReply(reply, { columns: 80, isStyled: true })).toContain(
      'night. [2] \u001b[1mOwls eat 5 mice every day.\u001b[22m',
    );
  });

  it('breaks long lines of BibTeX further in, and no row of a table', () => {
    const text =
      '@misc{owls,\n  title = {On the Owls of the Night},\n}\n| Owls | eat mice every day and night |';
    expect(drawReply({ parts: [{ kind: 'verbatim', text }] }, { columns: 24, isStyled: false })).toBe(
      '@misc{owls,\n  title = {On the\n      Owls of the\n      Night},\n}\n| Owls | eat mice every day and night |',
    );
  });

  it('keeps within the width, but for links', () => {
    const reply: Reply = {
      parts: [
        { kind: 'heading', text: 'Papers about owls and other birds of the night' },
        { kind: 'papers', items: [{ paper: OWLS, reason: 'It says what they eat, and when, and where.' }] },
        { kind: 'paper', paper: OWLS, cited: [{ sentence: 1, marker: 2 }] },
        { kind: 'list', items: ['one thing that takes more than a line', 'another'] },
        { kind: 'note', text: 'A small line that takes more than one line.' },
      ],
    };
    const lines = stripVTControlCharacters(drawReply(reply, { columns: 24, isStyled: true })).split('\n');
    expect(lines.filter((line) => line.length > 24 && !line.includes('https://'))).toEqual([]);
  });

  it('lets no control character of a paper through', () => {
    const reply: Reply = {
      parts: [{ kind: 'paper', paper: paper({ title: 'A\u001b[2J', abstract: 'B\u202E.' }) }],
    };
    expect(drawReply(reply, PLAIN)).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });
});

function answered(draft: DraftStatement): Reply {
  const evidence = { papers: [{ paper: OWLS, sentences: sentencesOf(OWLS), score: 1 }] };
  const verified = verifyStatement(draft, evidence);
  if (verified.kind === 'dropped') throw new Error('dropped');
  return { parts: [{ kind: 'answer', answer: composeAnswer([verified.statement], evidence, 'extractive') }] };
}
