import { expect, it } from 'vitest';
import { namedEdits } from '../../../../src/verifying/judgeClaim.ts';
import { describeEdit } from '../../../support/edits.ts';

describeEdit('lead', {
  catches: {
    'that it is on top': ['Elm was the top wood.', 'Elm was a wood.'],
    'that it is the main one': ['Silk was the main export.', 'Silk was an export.'],
    'that it surpasses': ['The gloss surpasses enamel.', 'The gloss resembles enamel.'],
  },
  letsPass: {
    'one lead for another': ['Silk was the primary export.', 'Silk was the main export.'],
    'a lead that is left out': ['Elm made keels.', 'Elm made the best keels.'],
  },
});

it('takes a word of a name in the title for no lead, but any other one', () => {
  const claim = { sentences: ['Carcinoma was seen in 9 cats.'], title: 'Primary carcinoma in cats' };
  expect(namedEdits({ ...claim, statement: 'Primary carcinoma was seen in 9 cats.' })).toEqual([]);
  expect(namedEdits({ ...claim, statement: 'Leading carcinoma was seen in 9 cats.' })).toContain('lead');
});
