import { describe, expect, it } from 'vitest';
import { keepsEmphasis } from '../../src/verifying/keepsEmphasis.ts';

/** A sentence with the part in bold between asterisks. */
function marked(sentence: string) {
  const [before = '', told = '', after = ''] = sentence.split('**');
  const emphasis = [before.length, before.length + told.length] as const;
  return { text: before + told + after, emphasis };
}

const keeps = (question: string, sentence: string) => {
  const draft = marked(sentence);
  return keepsEmphasis(draft, [{ paper: 'p1', sentence: 0, quote: draft.text }], question);
};

describe('keepsEmphasis', () => {
  it.each([
    ['How many mice did it find?', 'It found **12 of 14** mice in 3 nights.'],
    ['how many hours was it trained', 'It trained for **40 hours** on two machines.'],
    ['What is the mean error?', 'It had an error of **186.89** pixels on 20 roads.'],
    ['What does BAL stand for?', 'It models **Binaural Acoustic Location** (BAL).'],
  ])('keeps the only number of what is asked for: %s %s', (question, sentence) => {
    expect(keeps(question, sentence)).toBe(true);
  });

  it.each([
    [
      'How many benchmarks did it improve?',
      'It won 30 of 32 benchmarks, and all **20** multimodal benchmarks.',
    ],
    ['How many layers does it have?', 'It was trained on **3 trillion** tokens.'],
    ['How many owls were seen?', '**40** hawks and 3 owls were seen.'],
    ['How long do owls live?', 'Owls live in **3** countries.'],
    ['Do owls fly?', 'Owls fly **3** miles.'],
    ['What does OWL stand for?', 'It models **Binaural Acoustic Location** (BAL).'],
  ])('takes it from any other number: %s %s', (question, sentence) => {
    expect(keeps(question, sentence)).toBe(false);
  });

  it('takes it from a statement in other words than the sentence', () => {
    const cited = [{ paper: 'p1', sentence: 0, quote: 'It found 12 mice.' }];
    expect(keepsEmphasis(marked('Owls found **12** mice.'), cited, 'How many mice?')).toBe(false);
  });

  it.each([
    ['“Owls” is by **Ada Owl and Bo Reed**.', true],
    ['There is **1** paper here.', true],
    ['“Owls” is by **Cy Bass**.', false],
  ])('keeps values of the record that is cited: %s', (statement, isKept) => {
    const cited = [
      { paper: 'p1', field: 'authors', quote: 'Ada Owl and Bo Reed' },
      { paper: 'p1', field: 'title', quote: 'Owls' },
    ] as const;
    expect(keepsEmphasis(marked(statement), cited, 'Who wrote Owls?')).toBe(isKept);
  });
});
