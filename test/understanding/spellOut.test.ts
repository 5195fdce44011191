import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellOut } from '../../src/understanding/spellOut.ts';

describe('spellOut', () => {
  it.each([
    ['why dont owls fly', "why don't owls fly"],
    ['Whats a vole?', "What's a vole?"],
    ['idk what owls eat, can u explain pls', "I don't know what owls eat, can you explain please"],
    ['r there any papers abt voles', 'are there any papers about voles'],
    ['wanna know if owls arent blind', "want to know if owls aren't blind"],
  ])('writes out %s', (typed, meant) => {
    expect(spellOut(typed)).toBe(meant);
  });

  it('leaves out what means nothing', () => {
    expect(spellOut('how big are owls tbh').trim()).toBe('how big are owls');
  });

  it.each([
    'What does ABT do to voles?', // an abbreviation of the papers
    'Les hiboux dont les petits ont faim', // of which
    'What is u in the shallow-water model?',
    'the r package',
    "the owls' dont-care bit",
    'Why do owls fly?',
  ])('leaves %s as it is', (text) => {
    expect(spellOut(text)).toBe(text);
  });

  it('has nothing more to do on what it has written out', () => {
    const words = fc.constantFrom(
      'dont',
      'whats',
      'owls',
      'r u',
      'btw',
      'pls',
      'Gimme',
      'can u',
      'of',
      ',',
      'it',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (said) => {
        const once = spellOut(said.join(' '));
        expect(spellOut(once)).toBe(once);
      }),
    );
  });
});
