import { describe, expect, it } from 'vitest';
import type { DraftStatement } from '../../src/answering/draft.ts';
import { growingAnswer } from '../../src/answering/growingAnswer.ts';
import { growingEvidence } from '../../src/answering/growingEvidence.ts';
import { openQuestionStats } from '../../src/answering/receipt.ts';
import type { SecondReading } from '../../src/answering/secondReader.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { cites, evidenceOf } from '../support/cited.ts';
import { collection } from '../support/papers.ts';

const evidence = evidenceOf(
  {
    title: 'Silk Roads',
    abstract: 'Silk reached Rome by ship. Traders may have paid in glass. Camels carried 200 kg.',
  },
  { title: 'Glass Roads', abstract: 'Glass may have reached Xian. Kilns were small.' },
);

function grown(readings?: (statement: string) => SecondReading | undefined, showsDoubts = true) {
  const stats = openQuestionStats();
  const answer = growingAnswer({
    writer: 'claude',
    question: 'How did silk travel?',
    evidence: growingEvidence(evidence, createSearch(collection())),
    stats,
    readings: readings && { ask: async ({ statement }) => readings(statement), showsDoubts },
  });
  const texts = () => answer.compose().statements.map(({ text }) => text);
  return { answer, stats, texts };
}

const told = (text: string, place: string, fields: Partial<DraftStatement> = {}): DraftStatement => ({
  text,
  citations: cites(place),
  ...fields,
});
const SHIP = told('Silk reached Rome by ship.', 'p1.0');
const KILNS = told('Kilns were small.', 'p2.1');
const DOUBTED = told('Traders paid in glass.', 'p1.1');
const ELSEWHERE = told('Glass reached Xian.', 'p2.0');
const FALSE = told('Camels carried 900 kg.', 'p1.2');

describe('an answer that grows', () => {
  it('says of each statement whether it may be shown, and shows those alone', () => {
    const { answer, texts } = grown();
    expect([SHIP, DOUBTED, FALSE, KILNS].map(answer.add)).toEqual([true, false, false, true]);
    expect(texts()).toEqual([SHIP.text, KILNS.text]);
  });

  it('is empty until something may be shown', () => {
    const { answer } = grown();
    answer.add(FALSE);
    expect(answer.isEmpty).toBe(true);
    answer.add(SHIP);
    expect(answer.isEmpty).toBe(false);
  });

  it('says nothing twice, whatever the case of its letters', () => {
    const { answer, texts } = grown();
    expect([SHIP, SHIP, told('SILK REACHED ROME BY SHIP.', 'p1.0')].map(answer.add)).toEqual([
      true,
      false,
      false,
    ]);
    expect(texts()).toEqual([SHIP.text]);
  });

  it('gives a statement that failed a second chance where it cites something else', () => {
    const { answer, texts } = grown();
    answer.add(told('Kilns were small.', 'p1.2'));
    answer.add(SHIP);
    expect(answer.add(KILNS)).toBe(true);
    expect(texts()).toEqual([KILNS.text, SHIP.text]);
  });

  it('keeps the first of two failures in the same words', () => {
    const { answer } = grown();
    for (const place of ['p1.2', 'p1.0']) answer.add(told('Kilns were huge.', place));
    expect(answer.failed().map(({ statement }) => statement.citations)).toEqual([cites('p1.2')]);
  });

  it('counts which rules were broken and what was moved', () => {
    const { answer, stats } = grown();
    for (const each of [FALSE, DOUBTED, told('Kilns are small.', 'p2.0')]) answer.add(each);
    expect(stats.broken).toEqual({ number: 1, scope: 1 });
    expect(stats.moved).toBe(1);
  });

  it('counts a pointer that leads nowhere beside a good one', () => {
    const { answer, stats } = grown();
    expect(answer.add({ text: SHIP.text, citations: cites('p1.0', 'p9.4') })).toBe(true);
    expect(stats.broken).toEqual({ pointer: 1 });
  });
});

describe('a statement that points back', () => {
  const papers = evidenceOf(
    { title: 'Ice Cores', abstract: 'Cores hold dust. It fell in dry years.' },
    { title: 'Peat Bogs', abstract: 'Bogs hold pollen. It was blown from the south.' },
  );
  const BLOWN = told('It was blown from the south.', 'p2.1');
  const grownFrom = (writer: 'claude' | 'extractive', statements: readonly DraftStatement[]) => {
    const answer = growingAnswer({
      writer,
      question: 'Where does pollen come from?',
      evidence: growingEvidence(papers, createSearch(collection())),
      stats: openQuestionStats(),
    });
    for (const each of statements) answer.add(each);
    return answer.compose().statements.map(({ text }) => text);
  };

  it('has its paper named behind a statement of another one', () => {
    expect(grownFrom('claude', [told('Cores hold dust.', 'p1.0'), BLOWN])).toEqual([
      'Cores hold dust.',
      '“Peat Bogs”: “It was blown from the south.”',
    ]);
  });

  it('follows one of its own paper as it is written', () => {
    expect(grownFrom('claude', [told('Bogs hold pollen.', 'p2.0'), BLOWN])[1]).toBe(BLOWN.text);
  });

  it('has its paper named where the one before it is not shown', () => {
    const dropped = told('Bogs hold gold.', 'p2.0');
    expect(grownFrom('claude', [dropped, BLOWN])).toEqual(['“Peat Bogs”: “It was blown from the south.”']);
  });

  it('speaks of what was asked where it opens the answer in words of its own', () => {
    const opening = told('It was blown south.', 'p2.1');
    const [shown] = grownFrom('claude', [told('It fell in dry years, mostly.', 'p1.1'), opening]);
    expect(shown).not.toMatch(/^It was/u);
    expect(grownFrom('claude', [told('It was blown from the south', 'p2.1')])).toEqual([
      'It was blown from the south',
    ]);
  });

  it('stays as it is where nobody but the paper wrote it', () => {
    expect(grownFrom('extractive', [told('Cores hold dust.', 'p1.0'), BLOWN])[1]).toBe(BLOWN.text);
  });
});

describe('what joins a statement to the one before it', () => {
  it.each([
    ['However, kilns were small.', 'Kilns were small.'],
    ['On the other hand, kilns were small.', 'Kilns were small.'],
    ['But kilns were small.', 'Kilns were small.'],
    ['Kilns, however, were small.', 'Kilns were small.'],
  ])('goes where that one is not shown: %s', (text, alone) => {
    const { answer, texts } = grown();
    for (const each of [FALSE, told(text, 'p2.1')]) answer.add(each);
    expect(texts()).toEqual([alone]);
  });

  it('stays where it is', () => {
    const { answer, texts } = grown();
    for (const each of [SHIP, told('However, kilns were small.', 'p2.1')]) answer.add(each);
    expect(texts()).toEqual([SHIP.text, 'However, kilns were small.']);
  });
});

describe('what failed', () => {
  it('is told with its sentences and the words that they do not hold', () => {
    const { answer } = grown();
    answer.add(SHIP);
    answer.add(FALSE);
    expect(answer.failed()).toEqual([
      { statement: FALSE, rules: ['number'], sentences: ['Camels carried 200 kg.'], unheld: ['900'] },
    ]);
  });

  it('gives its place to what is written anew', () => {
    const { answer, texts } = grown();
    for (const each of [FALSE, SHIP]) answer.add(each);
    expect(answer.mend(told('Camels carried 200 kg.', 'p1.2'))).toBe(true);
    expect(texts()).toEqual(['Camels carried 200 kg.', SHIP.text]);
  });

  it('gives it under its heading, whatever heading the new one has', () => {
    const { answer } = grown();
    answer.add({ ...FALSE, heading: 'Silk Roads' });
    answer.mend({ ...KILNS, heading: 'Glass Roads' });
    expect(answer.compose().statements).toMatchObject([{ text: KILNS.text, heading: 'Silk Roads' }]);
  });

  it('is not mended by what stands there already, nor twice', () => {
    const { answer, texts } = grown();
    for (const each of [SHIP, FALSE]) answer.add(each);
    expect(answer.mend(SHIP)).toBe(false);
    expect(answer.mend(told('Camels carried 700 kg.', 'p1.2'))).toBe(false);
    expect(answer.mend(KILNS)).toBe(true);
    expect(texts()).toEqual([SHIP.text, KILNS.text]);
  });

  it('is mended cell by cell, by the name in front', () => {
    const { answer } = grown();
    const cell = (name: string) => ({ cell: { aspect: 'Camels', name } });
    answer.add(told('They were large.', 'p2.1', cell('Glass Roads')));
    answer.add(told('Camels carried 900 kg.', 'p1.2', cell('Silk Roads')));
    answer.mend(told('Silk Roads: Camels carried 200 kg.', 'p1.2'));
    expect(answer.compose().statements).toMatchObject([
      { text: 'Camels carried 200 kg.', cell: { aspect: 'Camels', name: 'Silk Roads' } },
    ]);
  });
});

describe('the cited sentence', () => {
  it('stands in for the first statement, which answers', () => {
    const { answer, texts } = grown();
    for (const each of [DOUBTED, KILNS]) answer.add(each);
    expect(answer.hasFirst).toBe(true);
    answer.quoteTheRest();
    expect(texts()).toEqual(['Traders may have paid in glass.', KILNS.text]);
  });

  it('stands in for a later one of a paper of which none tells yet', () => {
    const { answer, texts } = grown();
    for (const each of [SHIP, ELSEWHERE]) answer.add(each);
    answer.quoteTheRest();
    expect(texts()).toEqual([SHIP.text, 'Glass may have reached Xian.']);
  });

  it('stands in for none of a paper that is told of, unless under a heading', () => {
    const { answer, texts } = grown();
    for (const each of [SHIP, DOUBTED]) answer.add(each);
    answer.quoteTheRest();
    expect(texts()).toEqual([SHIP.text]);
    const digest = grown();
    for (const each of [SHIP, DOUBTED]) digest.answer.add({ ...each, heading: 'Silk Roads' });
    digest.answer.quoteTheRest();
    expect(digest.texts()).toEqual([SHIP.text, 'Traders may have paid in glass.']);
  });

  it('stands in for nothing that is false', () => {
    const { answer } = grown();
    answer.add(FALSE);
    answer.quoteTheRest();
    expect([answer.isEmpty, answer.hasFirst]).toEqual([true, false]);
  });

  it('stands in of each paper that a comparison cites', () => {
    const { answer, texts } = grown();
    const compared = 'All silk reached Rome by ship, whereas all kilns were small.';
    answer.add({ text: compared, citations: [...cites('p1.0'), ...cites('p2.1')] });
    answer.quoteTheRest();
    expect(texts().toSorted()).toEqual([KILNS.text, SHIP.text]);
  });

  it('stands in of each part of the first one', () => {
    const { answer, texts } = grown();
    const joined = 'Traders surely paid in coloured glass, and camels carried heavy loads of 200 kg.';
    answer.add({ text: joined, citations: cites('p1.2', 'p1.1') });
    answer.quoteTheRest();
    expect(texts()).toEqual(['Camels carried 200 kg.', 'Traders may have paid in glass.']);
  });

  it('never stands there twice', () => {
    const { answer, texts } = grown();
    for (const each of [DOUBTED, told('Traders surely paid in glass.', 'p1.1')])
      answer.add({ ...each, heading: 'Silk Roads' });
    answer.quoteTheRest();
    expect(texts()).toEqual(['Traders may have paid in glass.']);
  });
});

describe('a second reading on the way', () => {
  it('shows what is doubted once it is read as supported', async () => {
    const { answer, texts } = grown(() => 'supported');
    expect(answer.add(DOUBTED)).toBe(false);
    await answer.nextReading();
    expect(texts()).toEqual([DOUBTED.text]);
    expect(answer.nextReading()).toBeUndefined();
  });

  it('takes the place of a mended one, too', async () => {
    const { answer, texts } = grown((statement) => (statement === DOUBTED.text ? 'not' : 'supported'));
    answer.add(DOUBTED);
    await answer.nextReading();
    answer.mend(ELSEWHERE);
    for (let next = answer.nextReading(); next; next = answer.nextReading()) await next;
    expect(texts()).toEqual([ELSEWHERE.text]);
  });

  it('is asked of nothing that the rules fail, nor of what is safe as written', () => {
    const asked: string[] = [];
    const { answer } = grown((statement) => {
      asked.push(statement);
      return 'supported';
    });
    for (const each of [FALSE, SHIP, DOUBTED]) answer.add(each);
    expect(asked).toEqual([DOUBTED.text]);
  });
});

describe('a second reading that can only take away', () => {
  it('is asked of what passes, and of no doubt', async () => {
    const asked: string[] = [];
    const { answer, texts } = grown((statement) => {
      asked.push(statement);
      return 'not';
    }, false);
    const passes = told('Silk reached Rome.', 'p1.0');
    for (const each of [passes, DOUBTED, KILNS]) answer.add(each);
    await answer.nextReading();
    expect(asked).toEqual([passes.text]);
    expect(texts()).toEqual([KILNS.text]);
  });
});

describe('what stands without a citation', () => {
  it.each([
    ['a heading that asserts', { heading: 'Silk is better than glass' }, 'heading'],
    ['a heading with a link', { heading: 'See www.silk.example' }, 'heading'],
  ])('is left out: %s', (_what, fields, name) => {
    const { answer } = grown();
    answer.add({ ...SHIP, ...fields });
    expect(answer.compose().statements[0]).not.toHaveProperty(name);
  });

  it('lets nothing be shown where what is compared asserts', () => {
    const { answer } = grown();
    const cell = { aspect: 'Silk beats glass', name: 'Silk Roads' };
    expect(answer.add({ ...SHIP, cell })).toBe(false);
  });
});

describe('addInstead', () => {
  it('gives a statement the only place', async () => {
    const { answer, texts } = grown(() => 'supported');
    for (const each of [SHIP, KILNS]) answer.add(each);
    await answer.addInstead(DOUBTED);
    expect(texts()).toEqual([DOUBTED.text]);
  });
});
