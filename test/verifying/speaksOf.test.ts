import { describe, expect, it } from 'vitest';
import { speaksOf } from '../../src/verifying/speaksOf.ts';

const SIZES = 'We release two sizes of models (2 billion and 7 billion parameters).';
const DATA = 'The model was trained on 13 trillion tokens of web documents.';

describe('speaksOf', () => {
  it.each([
    ['sizes', SIZES],
    ['parameters', SIZES],
    ['availability', SIZES],
    ['data', DATA],
    ['training data', DATA],
    ['compositionality', 'Compositionality emerges late.'],
  ])('finds that a sentence is about %s', (aspect, sentence) => {
    expect(speaksOf(aspect, [sentence])).toBe(true);
  });

  it.each([
    ['training data', SIZES],
    ['sizes', 'The objective avoids exploiting the reward model.'],
    ['compositionality', SIZES],
    ['performance', DATA],
  ])('finds that no sentence is about %s', (aspect, sentence) => {
    expect(speaksOf(aspect, [sentence])).toBe(false);
  });
});
