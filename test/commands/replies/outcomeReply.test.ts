import { describe, expect, it } from 'vitest';
import { outcomeReply } from '../../../commands/replies/outcomeReply.ts';
import { answerOf } from '../../support/answers.ts';
import { collection } from '../../support/papers.ts';

const papers = collection({});

describe('outcomeReply', () => {
  it.each(['budget-spent', 'busy', 'failed', 'late'] as const)('says when no model looked: %s', (noModel) => {
    const { parts } = outcomeReply(
      { kind: 'declined', reason: 'not-in-corpus', papers: [], noModel },
      papers,
    );
    expect(parts.at(-1)).toMatchObject({ kind: 'note', text: expect.stringMatching(/model/iu) });
  });

  it('says that only the beginning of a long question was read', () => {
    const { parts } = outcomeReply(
      { kind: 'declined', reason: 'unclear', papers: [], isQuestionCut: true },
      papers,
    );
    expect(parts.at(-1)).toMatchObject({ text: expect.stringContaining('first 1,000 characters') });
  });

  const OWLS = {
    English: 'Owls sleep in the day and hunt at night.',
    German: 'Die Eulen schlafen am Tag und jagen in der Nacht.',
    Japanese: 'フクロウは昼に眠り、夜に狩りをする。',
  };

  it.each([
    ['Was ist der Schlaf der Eulen?', [OWLS.English], 'in English: ask in English'],
    ['フクロウはいつ眠るか？', [OWLS.English, OWLS.German], 'in English and German: ask in one of these'],
    ['What is the sleep of the owls?', [OWLS.Japanese], 'in Japanese: ask in Japanese'],
    ['owl sleep', [OWLS.Japanese], 'in Japanese: ask in Japanese'],
  ])('says in which language to ask, and claims nothing else: %s', (question, abstracts, told) => {
    const declined = { kind: 'declined', reason: 'not-in-corpus', papers: [], noModel: 'no-key' } as const;
    const { parts } = outcomeReply(
      declined,
      collection(...abstracts.map((abstract) => ({ title: '', abstract }))),
      question,
    );
    expect(parts[1]).toMatchObject({ text: expect.stringContaining(told) });
    expect(JSON.stringify(parts)).not.toContain('not about that');
  });

  it.each([
    ['Was ist der Schlaf der Eulen?', OWLS.German, 'no-key' as const],
    ['Eulen Schlaf', OWLS.English, 'no-key' as const], // it does not show its language
    ['Was ist der Schlaf der Eulen?', OWLS.English, undefined], // a model has looked
  ])('does not say so otherwise: %s on “%s”', (question, abstract, noModel) => {
    const declined = { kind: 'declined', reason: 'not-in-corpus', papers: [] } as const;
    const { parts } = outcomeReply(
      { ...declined, ...(noModel && { noModel }) },
      collection({ abstract }),
      question,
    );
    expect(JSON.stringify(parts)).not.toContain('ask in');
  });

  it('puts a notice below an answer to a medical question, without the voice of advice', () => {
    const answer = answerOf(
      [...papers],
      [
        {
          text: 'Owls fly at night.',
          citations: [{ paper: 'p1', sentence: 0, quote: 'Owls fly at night.' }],
        },
      ],
    );
    const { parts } = outcomeReply({ kind: 'answered', answer }, papers, 'What dose is safe?');
    expect(parts.slice(1)).toEqual([
      { kind: 'note', text: 'These are research abstracts, not medical advice.' },
    ]);
    expect(outcomeReply({ kind: 'answered', answer }, papers, 'Who?').parts).toHaveLength(1);
  });

  it('names what the collection holds, and no paper of another one', () => {
    const told = { kind: 'declined', reason: 'not-in-corpus', papers: [] } as const;
    const many = collection({ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' });
    expect(outcomeReply(told, papers).parts[1]).toMatchObject({
      text: 'The one paper here is not about that. It is “On Owls”.',
    });
    expect(outcomeReply(told, many).parts[1]).toMatchObject({
      text: 'None of the 4 papers here is about that. Among them are “A”, “B” and “C”.',
    });
  });

  it('says nothing of a model where none is set up', () => {
    const told = { kind: 'declined', reason: 'not-in-corpus', papers: [] } as const;
    expect(outcomeReply({ ...told, noModel: 'no-key' }, papers)).toEqual(outcomeReply(told, papers));
  });
});
