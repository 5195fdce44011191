import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeAsWritten, SAFE_CUTS, shortenQuote } from '../../../src/verifying/cuts/safeCuts.ts';

/** What a cut of a name takes from a sentence. */
function cutsOf(name: string, sentence: string): readonly string[] {
  const cut = SAFE_CUTS.find((each) => each.name === name);
  return (cut?.find(sentence) ?? []).map(({ from, to }) => sentence.slice(from, to).trim());
}

describe('SAFE_CUTS', () => {
  it.each([
    ['brackets', 'Rents rose by 4% (95% CI 2 to 6) in Lyon.', '(95% CI 2 to 6)'],
    ['which clause', 'The mill, which stands by the river, burns straw.', ', which stands by the river,'],
    ['which clause', 'They built a mill, which burns straw.', ', which burns straw'],
    ['frame', 'Here we show that clay holds water.', 'Here we show that'],
    ['connective', 'However, clay holds water.', 'However,'],
    ['connective', 'But clay holds water.', 'But'],
    ['half', 'Cod is rarer now; herring is not.', '; herring is not'],
  ])('%s: %s', (name, sentence, gone) => {
    expect(cutsOf(name, sentence)).toEqual([gone]);
  });

  it.each([
    ['brackets', 'Heart failure (HF) is common, and HF kills.'],
    ['brackets', 'It rose (by 4% [2 to 6) in Lyon].'],
    ['which clause', 'They sell fruit, which includes pears, plums and figs.'],
    ['which clause', 'The towns which were flooded recovered.'],
    ['frame', 'Our results suggest that clay holds water.'],
    ['frame', 'Critics claim that clay holds water.'],
    ['connective', 'Therefore, clay holds water.'],
    ['connective', 'Still water freezes.'],
    ['half', 'Cod fell by half; however, it recovered soon.'],
    ['half', 'Three towns grew: Lyon; Nice; Metz.'],
  ])('%s lets stand: %s', (name, sentence) => {
    expect(cutsOf(name, sentence)).toEqual([]);
  });
});

describe('isSafeAsWritten', () => {
  it.each([
    ['Clay holds water.', 'Here we show that clay holds water (see text).'],
    ['The mill burned straw.', 'The mill, which stands by the river, burns straw.'],
    ['The authors tested 40 looms.', 'We tested 40 looms; wool was used.'],
  ])('knows: %s', (statement, sentence) => {
    expect(isSafeAsWritten(statement, sentence)).toBe(true);
  });

  it.each([
    ['Clay holds water.', 'Clay may hold water.'],
    ['Clay holds water.', 'Wet clay holds water (see text).'],
    ['The authors tested 40 looms.', 'They tested 40 looms.'],
  ])('does not know: %s', (statement, sentence) => {
    expect(isSafeAsWritten(statement, sentence)).toBe(false);
  });
});

describe('shortenQuote', () => {
  it('leaves out what the statement does not speak of, and says where', () => {
    const sentence = 'The mill, which stands by the river, burns straw (12 kg an hour); the barn is empty.';
    expect(shortenQuote(sentence, 'Mills use straw.')).toBe('The mill … burns straw ….');
    expect(shortenQuote(sentence, 'The mill by the river burns 12 kg.')).toBe(
      'The mill, which stands by the river, burns straw (12 kg an hour) ….',
    );
  });

  it('leaves a sentence alone that has nothing to spare', () => {
    expect(shortenQuote('Owls eat mice.', 'Birds eat.')).toBe('Owls eat mice.');
  });

  it('takes words away and puts none in', () => {
    const words = fc.constantFrom(
      'owls',
      '(at night)',
      ', which fly,',
      'eat',
      'mice',
      '; bats sleep',
      'we',
      '…',
    );
    fc.assert(
      fc.property(fc.array(words), (some) => {
        const sentence = some.join(' ');
        const left = shortenQuote(sentence, '').match(/\p{L}+/gu) ?? [];
        const all = sentence.match(/\p{L}+/gu) ?? [];
        let at = 0;
        for (const word of all) if (word === left[at]) at += 1;
        expect(at).toBe(left.length);
      }),
    );
  });
});

describe('a text longer than any sentence', () => {
  it.each(['()', '(a) ', 'owls, which '])('is not cut: %s', (part) => {
    const text = part.repeat(30_000).trim();
    expect(shortenQuote(text, 'Owls fly.')).toBe(text);
    expect(isSafeAsWritten('Owls fly.', text)).toBe(false);
  });
});
