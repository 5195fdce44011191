import { describe, expect, it } from 'vitest';
import { medicalNotice, outcomeReply } from '../../../commands/replies/outcomeReply.ts';
import { defined } from '../../../src/defined.ts';
import { answerOf } from '../../support/answers.ts';
import { collection, paper, papersOf } from '../../support/papers.ts';

const papers = collection({});

describe('outcomeReply', () => {
  it.each(['budget-spent', 'away', 'busy', 'failed', 'late'] as const)(
    'says when no model looked: %s',
    (noModel) => {
      const { parts } = outcomeReply(
        { kind: 'declined', reason: 'not-in-corpus', papers: [], noModel },
        papers,
      );
      expect(parts.at(-1)).toMatchObject({ kind: 'note', text: expect.stringMatching(/model/iu) });
    },
  );

  it.each([
    ['Which papers are about owls?', ['papers', 'answer']],
    ['What do owls eat?', ['answer']],
  ])('begins with the titles where papers are asked for: %s', (question, kinds) => {
    const owls = paper({ abstract: 'Owls eat mice.' });
    const said = {
      text: 'Owls eat mice.',
      citations: [{ paper: 'p1', sentence: 0, quote: 'Owls eat mice.' }],
    };
    const { parts } = outcomeReply({ kind: 'answered', answer: answerOf([owls], [said]) }, papers, question);
    expect(parts.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says what was looked for and what can be done where nothing is found', () => {
    const declined = { kind: 'declined', reason: 'not-in-corpus', papers: [], lookedFor: ['bread'] } as const;
    const { parts } = outcomeReply(declined, papers, 'How do I bake bread?');
    expect(parts).toMatchObject([
      { kind: 'heading' },
      { text: expect.stringContaining('for “bread”') },
      { kind: 'note', text: expect.stringMatching(/other words.*\/papers.*\/add/u) },
    ]);
  });

  it('names which of several questions was not answered', () => {
    const said = { text: 'Owls.', citations: [{ paper: 'p1', sentence: 0, quote: 'Owls.' }] };
    const answer = answerOf([paper({ abstract: 'Owls.' })], [said]);
    const asked = ['what?', 'why?', 'who?'].map(
      (question) => ({ question, kind: question === 'what?' ? 'answered' : 'declined' }) as const,
    );
    const { parts } = outcomeReply({ kind: 'answered', answer, parts: asked }, papers);
    expect(parts.at(-1)).toMatchObject({ kind: 'note', text: expect.stringContaining('“why?” and “who?”') });
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
    ['¿Cuándo duermen?', [OWLS.English], 'in English: ask in English'],
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

  it('claims no more than that nothing near was found, and names what was looked for', () => {
    const told = { kind: 'declined', reason: 'not-in-corpus', papers: [], noModel: 'no-key' } as const;
    const many = collection({ title: 'A' }, { title: 'B' });
    expect(outcomeReply({ ...told, lookedFor: ['rice', 'cook'] }, many).parts[1]).toMatchObject({
      text: 'I looked in the 2 papers here for “rice” and “cook” and found no sentence that comes near.',
    });
    expect(outcomeReply(told, papers).parts[1]).toMatchObject({
      text: 'I looked in the one paper here and found no sentence that comes near.',
    });
  });

  it.each([
    ['no-key', 'I looked in its abstract and found no sentence that says it. The full text may:'],
    [undefined, 'The model that read its abstract found no sentence that says it. The full text may:'],
  ] as const)(
    'never says that a paper does not say it, but who looked and found nothing',
    (noModel, said) => {
      const told = {
        kind: 'declined',
        reason: 'not-reported',
        papers: [...papers],
        ...defined({ noModel }),
      } as const;
      expect(outcomeReply(told, papers).parts.slice(0, 2)).toEqual([
        { kind: 'heading', text: '📄 Not found in the abstracts' },
        { kind: 'text', text: said },
      ]);
    },
  );

  it('shows what is reported instead, and the other papers that are about it', () => {
    const two = collection({ title: 'On Owls' }, { title: 'On Barns' });
    const said = {
      text: 'Owls fly at night.',
      citations: [{ paper: 'p1', sentence: 0, quote: 'Owls fly at night.' }],
    };
    const reported = answerOf([...two], [said]);
    const told = { kind: 'declined', reason: 'not-reported', papers: [...two], reported } as const;
    expect(outcomeReply(told, two).parts).toEqual([
      { kind: 'heading', text: '📄 Not found in the abstracts' },
      { kind: 'text', text: expect.stringMatching(/ What is reported:$/u) },
      { kind: 'answer', answer: reported },
      { kind: 'text', text: 'Also about it:' },
      { kind: 'papers', items: [{ paper: expect.objectContaining({ title: 'On Barns' }) }] },
      { kind: 'note', text: expect.any(String) },
    ]);
  });

  it('speaks of no paper where none is near', () => {
    const told = { kind: 'declined', reason: 'not-reported', papers: [], noModel: 'no-key' } as const;
    expect(outcomeReply(told, papers).parts[0]).toMatchObject({
      text: expect.stringContaining('Nothing found'),
    });
  });

  it('names the papers that were asked for once, unless a footnote has more to say', () => {
    const citations = [{ paper: 'p1', sentence: 0, quote: 'Owls fly at night.' }];
    const listing = (text: string) => {
      const answer = answerOf([...papers], [{ text, citations }]);
      return outcomeReply({ kind: 'answered', answer }, papers, 'Which papers are about owls?').parts;
    };
    expect(listing('Owls fly at night.')).toMatchObject([
      { kind: 'papers', items: [{ notes: [{ marker: 1 }] }] },
      { kind: 'answer', isSourcedAbove: true },
    ]);
    expect(listing('Owls are out at night.')[1]).not.toHaveProperty('isSourcedAbove');
  });

  it('shows the nearest sentence with a look and a line of its own', () => {
    const said = { text: 'Owls fly at night.', citations: [{ paper: 'p1', sentence: 0 }] };
    const quoted = { ...said, citations: [{ paper: 'p1', sentence: 0, quote: said.text }] };
    const answer = answerOf([...papers], [quoted]);
    const reply = outcomeReply({ kind: 'nearest', answer }, papers, 'Who?');
    expect(reply).toMatchObject({ isUnsure: true });
    expect(reply.parts).toEqual([
      { kind: 'text', text: 'I am not sure that this answers it; the nearest sentence is:' },
      { kind: 'answer', answer },
    ]);
  });

  it('says nothing of a model where none is set up', () => {
    const told = { kind: 'declined', reason: 'not-in-corpus', papers: [], noModel: 'no-key' } as const;
    expect(JSON.stringify(outcomeReply(told, papers))).not.toMatch(/model/iu);
  });
});

const NOTICE = 'These are research abstracts, not medical advice.';
const owls = paper();
const trial = paper({ abstract: 'Patients with asthma received 20 mg of the drug or placebo.' });

describe('medicalNotice', () => {
  it.each([
    'What dose of metformin is safe?',
    'Which treatment helps?',
    'Does it have side effects?',
    'Is 50mg enough?',
  ])('stands below an answer to a question about treatment or dosage: %s', (question) =>
    expect(medicalNotice(question, [owls])).toBe(NOTICE),
  );

  it('stands below an answer that cites a paper about treatment', () => {
    expect(medicalNotice('What did they find?', [owls, trial])).toBe(NOTICE);
  });

  it('stands nowhere else, such as below answers from the papers that come along', async () => {
    const seeds = await papersOf('seeds');
    expect(medicalNotice('How do owls treat their young?', [owls])).toBeUndefined();
    expect(medicalNotice('How large is Gemma?', seeds)).toBeUndefined();
  });
});
