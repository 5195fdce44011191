import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import type { Step } from '../../src/answering/step.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask, scripted } from '../support/writing.ts';

const search = createSearch(
  collection({ id: 'owls', title: 'On Owls', abstract: 'Owls may eat 3 mice a day. Owls fly at night.' }),
);
const EATING = [{ paper: 'owls', sentence: 0 }];

async function stepsTo(question: string, claims: readonly string[] = []): Promise<readonly Step[]> {
  const steps: Step[] = [];
  const drafts = claims.map((text) => ({ text, citations: EATING }));
  const writers =
    claims.length > 0 ? ([scripted(drafts), extractiveWriter] as const) : ([extractiveWriter] as const);
  await ask({ search, writers }, { question, onStep: (step) => steps.push(step) });
  return steps;
}

describe('the steps to an answer', () => {
  it('tell what was understood and found, each claim, and how it ended', async () => {
    const steps = await stepsTo('How many mice do owls eat?');
    expect(steps.map(({ kind }) => kind)).toEqual(['understood', 'judged', 'ended']);
    expect(steps[0]).toMatchObject({
      question: 'How many mice do owls eat?',
      understood: { evidence: { papers: [{ paper: { id: 'owls' } }] } },
    });
    expect(steps.at(-1)).toMatchObject({ outcome: { kind: 'answered' }, report: { writer: 'extractive' } });
  });

  it('tell what became of a claim, and how it differs from what it cites', async () => {
    const steps = await stepsTo('How many mice do owls eat?', [
      'Owls may eat 3 mice a day.',
      'Owls eat 3 mice a day.',
    ]);
    const judged = steps.filter((step) => step.kind === 'judged');
    expect(judged.map(({ verification, edits }) => [verification.kind, edits])).toEqual([
      ['kept', []],
      ['quoted', ['hedge']],
    ]);
  });

  it('tell the end of a question that asks nothing', async () => {
    expect((await stepsTo('')).map(({ kind }) => kind)).toEqual(['ended']);
  });
});
