import { describe, expect, it } from 'vitest';
import { drawAnswer } from '../../../src/web/draw/drawAnswer.ts';
import { drawPaper } from '../../../src/web/draw/drawPaper.ts';
import { answerOf } from '../../support/answers.ts';
import { paper } from '../../support/papers.ts';

const QUOTE = 'Owls eat 3 mice a day.';
const notice = { kind: 'retracted', date: '2024-03', link: 'https://doi.org/10.1000/r' } as const;
const retracted = paper({ id: 'p1', title: 'On Owls', year: 2020, abstract: QUOTE, notice });
const said = (more = {}) => ({
  text: QUOTE,
  citations: [{ paper: 'p1', sentence: 0, quote: QUOTE }],
  ...more,
});
const drawn = async (...statements: Parameters<typeof answerOf>[1]) =>
  String(await drawAnswer({ answer: answerOf([retracted], statements) }, 'v1'));

describe('drawAnswer', () => {
  it('marks a retracted paper where it is cited', async () => {
    expect(await drawn(said())).toContain('On Owls (2020) ⚠ retracted');
  });

  it('names a paper once: as the heading of what is cited from it', async () => {
    const html = await drawn(said({ heading: 'On Owls' }));
    expect(html.match(/>On Owls/gu)).toHaveLength(1);
    expect(html).toMatch(/<h3 dir="auto">On Owls \(2020\) ⚠ retracted<\/h3>/u);
    expect(html).toMatch(
      /aria-label="Sources"><li dir="auto"><span class="spot">.*s\.\u00a01<\/span><\/li>/u,
    );
  });
});

describe('drawPaper', () => {
  it('says above the abstract that the paper was retracted, and leads to the notice', async () => {
    const html = String(await drawPaper(retracted));
    expect(html).toMatch(
      /⚠ This paper was retracted \(2024-03\).*href="https:\/\/doi\.org\/10\.1000\/r".*class="abstract"/su,
    );
  });
});
