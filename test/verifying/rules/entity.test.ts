import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';
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

  it.each([
    ['Surveys by NATO covered many poor rural homes.', 'Interviews by WHO reached few homes.'],
    ['Early spring floods of the Vltava ruin low farms.', 'Each year the Loire overflows.'],
    ['The letters come from the Northern Star.', 'The letters come from the Morning Post.'],
    ['The plough was nott lost.', 'The plough was lost.'],
  ])('fails a name that stands nowhere, whatever else is told in other words: %s', (statement, sentence) => {
    expect(judgeClaim({ statement, sentences: [sentence] }).verdict).toBe('fail');
  });

  it.each([
    ['The Gameboy sold well.', 'The Game Boy sold well.'],
    ['It treats adverse drug events (ADEs) early.', 'It treats adverse drug events early.'],
    ['They live in the United Nations (UN) zone.', 'They live in the zone of the United Nations.'],
    ['The ban holds in the European Union.', 'The ban holds in the EU.'],
    ['Alemanía paid for the bridge.', 'Alemania paid for the bridge.'],
  ])('takes a name in another spelling for named: %s', (statement, sentence) => {
    expect(judgeClaim({ statement, sentences: [sentence] }).verdict).not.toBe('fail');
  });
});
