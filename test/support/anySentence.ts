// Sentences of many fields, for what holds of all of them.
import fc from 'fast-check';

/** What a sentence is made of; `said` puts it together. */
export interface SentenceParts {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
}

const SUBJECTS = [
  'The abbey’s copyists',
  'Salt marshes',
  'A panel of 14 judges',
  'Lead-free glazes',
  'The Hanseatic fleet',
  'Night-shift nurses',
  'Two-thirds of the vines',
  'CO2-fed algae',
];
const VERBS = ['replaced', 'damaged', 'outlived', 'outgrew', 'crossed', 'repaid'];
const OBJECTS = [
  'the northern dyke',
  '1,200 parish registers',
  'a debt of 3.5 million guilders',
  'the façade of the café',
  'most wooden piers',
  'their own seed',
];

export const anySentence: fc.Arbitrary<SentenceParts> = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  verb: fc.constantFrom(...VERBS),
  object: fc.constantFrom(...OBJECTS),
});

export function said({ subject, verb, object }: SentenceParts): string {
  return `${subject} ${verb} ${object}.`;
}
