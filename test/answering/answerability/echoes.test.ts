import { describe, expect, it } from 'vitest';
import { echoesIn, echoFeatures } from '../../../src/answering/answerability/echoes.ts';

const featuresFor = (question: string, sentence: string) =>
  echoFeatures(echoesIn(question), echoesIn(sentence));

describe('echoFeatures', () => {
  it.each([
    ['which owl is the fastest', 'Barn owls were mostly the quickest.', { 'echo.most': 1 }],
    ['which owl is the fastest', 'Owls fly.', { 'echo.mostMissing': 1 }],
    ['how many owls did not come back', 'Four did not return.', { 'echo.denied': 1 }],
    ['how many owls did not come back', 'Owls fly.', { 'echo.deniedMissing': 1 }],
    ['how many owls came back', 'Most did not return.', {}],
  ])('tells whether what %j asks by small words is said in %j', (question, sentence, features) => {
    expect(featuresFor(question, sentence)).toEqual(features);
  });
});
