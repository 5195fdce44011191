import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../support/claims.ts';

describe('entity', () => {
  it.each([
    ['Gemma 3 helps.', 'Gemma 2 helps.'],
    ['Gemma helps.', 'Gemma 2 helps.'],
    ['Gemma 2 helps.', 'Gemma helps.'],
    ['We train Llama on code.', 'We train Gemma on code.'],
    ['IL-8 was measured in blood.', 'IL-6 was measured in blood.'],
    ['The drug was tested in rats.', 'The drug was tested in mice.'],
    ['Patients took ibuprofen daily.', 'Patients took aspirin daily.'],
    ['We study how music emerges.', 'We study how language emerges.'],
    ['Llama beats what Gemma scored.', 'Gemma beats what GPT-4 scored.'],
  ])('catches: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).not.toEqual([]);
    expect(brokenRules(statement, sentence).some((rule) => rule === 'entity' || rule === 'number')).toBe(
      true,
    );
  });

  it.each([
    ['The authors measured IL6 in blood.', 'We measured IL-6 in blood.'],
    ['The medication was tested in mice.', 'The drug was tested in mice.'],
    ['Kids slept well.', 'Children slept well.'],
  ])('passes: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).toEqual([]);
  });

  it('takes what the title names as named', () => {
    expect(brokenRules('Gemma models are open.', 'Our models are open.', 'Gemma: Open Models')).toEqual([]);
  });
});
