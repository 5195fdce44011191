import { describe, expect, it } from 'vitest';
import { claudeAnswering } from '../support/claude.ts';
import { type Said, says, searchResults } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection(
  { title: 'On Owls', abstract: 'Owls fly at night. Owls hunt 3 mice.' },
  { title: 'On Bats', abstract: 'Bats hunt insects by echo. Bats sleep by day.' },
);

describe('a digest', () => {
  it('groups statements under the headings of the model', async () => {
    const model = await playModel(
      says([
        { text: '## Hunting\n' },
        { text: 'Owls hunt 3 mice.', cites: [['p1', 1]] },
        { text: '\n' },
        { text: 'Bats hunt insects by echo.', cites: [['p2', 0]] },
        { text: '\n\n## Night and day\n' },
        { text: 'Bats sleep by day.', cites: [['p2', 1]] },
      ]),
    );
    const { outcome } = await ask(claudeAnswering(papers, model), {
      question: 'owls and bats',
      kind: 'digest',
    });
    expect(outcome).toMatchObject({
      answer: {
        writer: 'claude',
        statements: [
          { heading: 'Hunting', text: 'Owls hunt 3 mice.' },
          { heading: 'Hunting', text: 'Bats hunt insects by echo.' },
          { heading: 'Night and day', text: 'Bats sleep by day.' },
        ],
      },
    });
  });

  it('of no topic gives the model the whole collection', async () => {
    const model = await playModel(says([{ text: 'Owls hunt 3 mice.', cites: [['p1', 1]] }]));
    const { outcome } = await ask(claudeAnswering(papers, model), { question: '', kind: 'digest' });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { writer: 'claude' } });
    const [request] = model.requests;
    expect(request && searchResults(request).map(({ source }) => source)).toEqual(['p1', 'p2']);
  });

  it('stands without a heading that no paper supports', async () => {
    const model = await playModel(
      says([{ text: '## Owls beat GPT-4\n' }, { text: 'Owls hunt 3 mice.', cites: [['p1', 1]] }]),
    );
    const { outcome } = await ask(claudeAnswering(papers, model), { question: 'owls', kind: 'digest' });
    expect(outcome).toMatchObject({ answer: { statements: [{ text: 'Owls hunt 3 mice.' }] } });
    expect(JSON.stringify(outcome)).not.toContain('GPT-4');
  });

  const COMPARED = [
    { text: '## Compared: hunting\n' },
    { text: 'Owls: 3 mice.', cites: [['p1', 1] as const] },
    { text: '\nBats: insects.', cites: [['p2', 0] as const] },
  ];

  it('compares papers in a table: an aspect a row, a paper a column', async () => {
    const { outcome } = await askForDigest(COMPARED);
    expect(outcome).toMatchObject({
      answer: {
        statements: [
          { text: '3 mice.', heading: 'Compared', cell: { aspect: 'hunting', name: 'Owls' } },
          { text: 'insects.', cell: { aspect: 'hunting', name: 'Bats' } },
        ],
      },
    });
  });

  it('leaves out cells of an aspect that asserts, since no citation stands behind it', async () => {
    const [, ...cells] = COMPARED;
    const { outcome } = await askForDigest([{ text: '## Compared: hunting without mice\n' }, ...cells]);
    expect(JSON.stringify(outcome)).not.toContain('hunting without mice');
  });

  it('takes cells of the same words for different papers', async () => {
    const eating = collection(
      { title: 'Owls', abstract: 'Owls eat mice.' },
      { title: 'Bats', abstract: 'Bats eat mice.' },
    );
    const model = await playModel(
      says([
        { text: '## Compared: mice\n' },
        { text: 'Owls: eat mice.', cites: [['p1', 0]] },
        { text: '\nBats: eat mice.', cites: [['p2', 0]] },
      ]),
    );
    const { outcome } = await ask(claudeAnswering(eating, model), { question: 'mice', kind: 'digest' });
    expect(outcome).toMatchObject({ answer: { statements: [{}, {}] } });
  });

  it.each([
    ['of another paper', { text: '\nBats: 3 mice.', cites: [['p1', 1] as const] }],
    ['of no paper', { text: '\nEagles: insects.', cites: [['p2', 0] as const] }],
    ['with another number', { text: '\nOwls: 30 mice.', cites: [['p1', 1] as const] }],
    ['without a citation', { text: '\nBats: moths.' }],
    ['of another aspect', { text: '\nBats: day.', cites: [['p2', 1] as const] }],
  ])('leaves out a cell %s', async (_what, said) => {
    const { outcome } = await askForDigest([...COMPARED.slice(0, 2), said]);
    expect(outcome).toMatchObject({ answer: { statements: [{ text: '3 mice.' }] } });
    expect(JSON.stringify(outcome)).not.toMatch(/Eagles|30 mice|moths|'day\./);
  });
});

describe('a repaired digest', () => {
  const HEADED = [
    { text: '## Hunting\n' },
    { text: 'Owls hunt 90 mice.', cites: [['p1', 1] as const] },
    { text: '\nBats hunt insects by echo.', cites: [['p2', 0] as const] },
  ];
  const TABLE = [
    { text: '## Compared: hunting\n' },
    { text: 'Owls: 90 mice.', cites: [['p1', 1] as const] },
    { text: '\nBats: 90 insects.', cites: [['p2', 0] as const] },
  ];
  const BATS = { text: 'Bats: insects.', cites: [['p2', 0] as const] };

  it('keeps the heading of what was written anew', async () => {
    const anew = { text: 'Owls hunt 3 mice.', cites: [['p1', 1] as const] };
    const { outcome } = await askForDigest(HEADED, [anew]);
    expect(outcome).toMatchObject({
      answer: { statements: [{ text: 'Owls hunt 3 mice.', heading: 'Hunting' }, { heading: 'Hunting' }] },
    });
  });

  it.each(['Owls: 3 mice.', '3 mice.', 'owls: 3 mice.'])('keeps the cell of %s', async (text) => {
    const { outcome } = await askForDigest(TABLE, [{ text, cites: [['p1', 1]] }]);
    expect(outcome).toMatchObject({
      answer: { statements: [{ text: '3 mice.', heading: 'Compared', cell: { name: 'Owls' } }] },
    });
  });

  it('gives each paper its own cell, in whatever order they are written anew', async () => {
    const owls = { text: '\nOwls: 3 mice.', cites: [['p1', 1] as const] };
    const { outcome } = await askForDigest(TABLE, [BATS, owls]);
    expect(outcome).toMatchObject({
      answer: {
        statements: [
          { text: '3 mice.', cell: { name: 'Owls' } },
          { text: 'insects.', cell: { name: 'Bats' } },
        ],
      },
    });
  });

  it('is asked for by name of the cell and the heading', async () => {
    const inTable = JSON.stringify((await askForDigest(TABLE)).model.requests[1]?.messages.at(-1));
    expect(inTable).toMatch(/1\. Owls: 90 mice\..*under \\"Compared: hunting\\"/);
    const headed = JSON.stringify((await askForDigest(HEADED)).model.requests[1]?.messages.at(-1));
    expect(headed).toMatch(/1\. Owls hunt 90 mice\..*under \\"Hunting\\"/);
  });
});

async function askForDigest(said: readonly Said[], anew: readonly Said[] = []) {
  const named = [...papers].map((paper) => ({ ...paper, title: paper.title.replace('On ', '') }));
  const model = await playModel(says(said), says(anew));
  const question = 'owls and bats';
  return {
    ...(await ask(claudeAnswering(collection(...named), model), { question, kind: 'digest' })),
    model,
  };
}
