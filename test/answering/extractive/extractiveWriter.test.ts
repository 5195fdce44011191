import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../../src/answering/extractive/extractiveWriter.ts';
import { collection } from '../../support/papers.ts';
import { taskOn } from '../../support/writing.ts';

const papers = collection(
  {
    title: 'OWLET: Hearing at Night',
    abstract:
      'OWLET models Binaural Acoustic Location (BAL). It finds 12 of 14 mice in the dark. Owls sleep by day. OWLET builds on SHREW.',
  },
  {
    title: 'HAWK: Sight by Day',
    abstract: 'HAWK models how hawks see. It finds mice by colour. Hawks nest in low growing trees (LGTs).',
  },
  {
    title: 'SHREW: Smell Under Ground',
    abstract: 'We present the design of SHREW-2, a nose for robots. It smells worms through soil.',
  },
);

async function write(question: string, among = papers) {
  const draft = extractiveWriter.write(await taskOn(question, among), new AbortController().signal);
  const statements = [];
  let next = await draft.next();
  for (; !next.done; next = await draft.next()) statements.push(next.value);
  return { statements, end: next.value };
}

describe('extractiveWriter', () => {
  it('puts the sentence that answers first and marks the answer in it', async () => {
    const { statements } = await write('How many mice does OWLET find?');
    const [{ text, emphasis, citations }] = statements as [(typeof statements)[0]];
    expect(text).toBe('It finds 12 of 14 mice in the dark.');
    expect(text.slice(...(emphasis ?? []))).toBe('12 of 14');
    expect(citations).toEqual([{ paper: 'p1', sentence: 1 }]);
  });

  it('marks the long form of an abbreviation', async () => {
    const { statements } = await write('What does BAL stand for?');
    expect(statements[0]?.text.slice(...(statements[0]?.emphasis ?? []))).toBe('Binaural Acoustic Location');
  });

  it('marks it where the text abbreviates the plural', async () => {
    const { statements } = await write('What does LGT stand for?');
    expect(statements[0]?.text.slice(...(statements[0]?.emphasis ?? []))).toBe('low growing trees');
  });

  it('lets both sides speak in a comparison', async () => {
    const { statements } = await write('OWLET vs HAWK');
    expect(new Set(statements.flatMap(({ citations }) => citations.map(({ paper }) => paper)))).toEqual(
      new Set(['p1', 'p2']),
    );
  });

  it('needs one sentence alone where it tells of both sides of a comparison', async () => {
    const birds = collection(
      { title: 'Hunting', abstract: 'Mice were scarce. Owls caught 11 of 14 mice and hawks 2 of 12 mice.' },
      { title: 'Nesting', abstract: 'Hawks nest in trees. Hawks sleep by night.' },
    );
    const { statements } = await write('mice caught by owls vs hawks', birds);
    expect(statements.map(({ text }) => text)).toEqual(['Owls caught 11 of 14 mice and hawks 2 of 12 mice.']);
  });

  it('lets every paper on a list speak that is about the topic, and none that shares a word of it', async () => {
    const { statements } = await write('Which papers are about how animals hear in the dark?');
    expect(statements.map(({ citations }) => citations[0]?.paper)).toEqual(['p1']);
    const onMice = await write('Which papers are about finding mice?');
    expect(new Set(onMice.statements.map(({ citations }) => citations[0]?.paper))).toEqual(
      new Set(['p1', 'p2']),
    );
  });

  it('lets the papers of each of several topics speak', async () => {
    const { statements } = await write('What do the papers say about colour or worms?');
    expect(new Set(statements.map(({ citations }) => citations[0]?.paper))).toEqual(new Set(['p2', 'p3']));
  });

  it('lets each paper speak that a question names, in its order', async () => {
    const { statements } = await write('Where do HAWK and OWLET find mice?');
    const papersCited = statements.flatMap(({ citations }) => citations.map(({ paper }) => paper));
    expect([papersCited[0], papersCited.at(-1)]).toEqual(['p2', 'p1']);
  });

  it('needs one sentence alone where it tells of all that is named', async () => {
    const { statements } = await write('Does OWLET build on SHREW?');
    expect(statements.map(({ text }) => text)).toEqual(['OWLET builds on SHREW.']);
  });

  it('knows a name that only the abstract gives', async () => {
    const { statements } = await write('How does SHREW-2 smell worms?');
    expect(statements[0]?.text).toBe('It smells worms through soil.');
  });

  it('gives each paper its sentence where papers are asked for', async () => {
    const { statements } = await write('Which papers are about finding mice?');
    expect(statements.map(({ text }) => text).sort()).toEqual([
      'It finds 12 of 14 mice in the dark.',
      'It finds mice by colour.',
    ]);
  });

  it('declines where no paper shares a word with the question', async () => {
    expect(await write('Which football club won?')).toEqual({
      statements: [],
      end: { declined: 'not-in-corpus' },
    });
  });
});
