import { describe, expect, it } from 'vitest';
import { outcomeReply } from '../../commands/outcomeReply.ts';
import { collection } from '../support/papers.ts';

const papers = collection({});

describe('outcomeReply', () => {
  it.each(['budget-spent', 'busy', 'failed', 'late'] as const)('says when no model looked: %s', (noModel) => {
    const { parts } = outcomeReply(
      { kind: 'declined', reason: 'not-in-corpus', papers: [], noModel },
      papers,
    );
    expect(parts.at(-1)).toMatchObject({ kind: 'note', text: expect.stringMatching(/model/iu) });
  });

  it('says nothing of a model where none is set up', () => {
    const told = { kind: 'declined', reason: 'not-in-corpus', papers: [] } as const;
    expect(outcomeReply({ ...told, noModel: 'no-key' }, papers)).toEqual(outcomeReply(told, papers));
  });
});
