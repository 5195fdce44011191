import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../../src/answering/extractive/extractiveWriter.ts';
import { gatherEvidence } from '../../../src/answering/gatherEvidence.ts';
import { createSearch } from '../../../src/search/createSearch.ts';
import { collection } from '../../support/papers.ts';

const papers = collection(
  {
    title: 'OWLET: Hearing at Night',
    abstract:
      'OWLET models Binaural Acoustic Location (BAL). It finds 12 of 14 mice in the dark. Owls sleep by day.',
  },
  {
    title: 'HAWK: Sight by Day',
    abstract: 'HAWK models how hawks see. It finds mice by colour. Hawks nest in trees.',
  },
);

async function write(question: string, doubt?: 'not-reported') {
  const search = createSearch(papers);
  const evidence = await gatherEvidence(question, search);
  const draft = extractiveWriter(search).write(
    { kind: 'answer', question, evidence, ...(doubt && { doubt }) },
    new AbortController().signal,
  );
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

  it('lets both sides speak in a comparison', async () => {
    const { statements } = await write('OWLET vs HAWK');
    expect(new Set(statements.flatMap(({ citations }) => citations.map(({ paper }) => paper)))).toEqual(
      new Set(['p1', 'p2']),
    );
  });

  it('gives each paper its sentence where papers are asked for', async () => {
    const { statements } = await write('Which papers are about finding mice?');
    expect(statements.map(({ text }) => text).sort()).toEqual([
      'It finds 12 of 14 mice in the dark.',
      'It finds mice by colour.',
    ]);
  });

  it('declines with the doubt of the gate', async () => {
    expect(await write('How many layers does OWLET have?', 'not-reported')).toEqual({
      statements: [],
      end: { declined: 'not-reported' },
    });
  });
});
