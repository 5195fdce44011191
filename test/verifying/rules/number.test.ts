import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../src/verifying/judgeClaim.ts';
import { brokenRules } from '../../support/claims.ts';

describe('number', () => {
  it.each([
    ['Owls caught 1200 mice.', 'Owls caught 1,200 mice.'],
    ['Owls caught 50 percent of the mice.', 'Owls caught 50% of the mice.'],
    ['Owls caught twelve mice.', 'Owls caught 12 mice.'],
    ['Owls caught twenty-five mice.', 'Owls caught 25 mice.'],
    ['Owls caught 10M mice.', 'Owls caught 10 million mice.'],
    ['Owls weigh 2 billion to 27 billion grams.', 'Owls weigh 2 to 27 billion grams.'],
    ['Owls are 2 to 3 times heavier.', 'Owls are 2-3 times heavier.'],
    ['Owls grew twofold.', 'Owls grew 2-fold.'],
    ['Owls caught 37% of the mice.', 'Owls caught 37.4% of the mice.'],
    ['Owls caught about 1,200 mice.', 'Owls caught 1,234 mice.'],
    ['Recall is above 99% for owls.', 'Recall is near-perfect (>99%) for owls.'],
    ['The third owl slept.', 'The 3rd owl slept.'],
    ['The latency was 1.5 s.', 'The latency was 1·5 s.'],
    ['Owls weigh up to 27 grams.', 'Owls range in weight from 2 grams to 27 grams.'],
    ['One of them hunts.', 'The owls hunt.'],
    ['Owls hear up to 10M sounds.', 'Owls hear up to at least 10M sounds.'],
    ['Volunteers reach 70%.', 'The owl reaches 90%, compared with 70% for untrained volunteers.'],
    ['Barn owls weigh 400 grams.', 'Owls are heavy, such as barn owls (400) and elf owls (40).'],
  ])('passes: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).not.toContain('number');
  });

  it.each([
    ['Owls caught 40 mice.', 'Owls caught 30 mice.'],
    ['Owls caught 30% of the mice.', 'Owls caught 30 mice.'],
    ['Owls caught eight mice.', 'Owls caught three mice.'],
    ['Owls caught 1,200 mice.', 'Owls caught 1,234 mice.'],
    ['Owls caught 1 mouse an hour.', 'Owls caught 0.6 mice an hour.'],
    ['The fourth owl slept.', 'The third owl slept.'],
    ['Owls fell by 53-90%.', 'Owls fell by 50-90%.'],
    ['The ratio was 0.39 (95% of owls).', 'The ratio was 0.37 (95% of owls).'],
    ['Owls won 32 of 30 games.', 'Owls won 30 of 32 games.'],
    ['Owls weigh 9 and bats 4 grams.', 'Owls weigh 4 and bats 9 grams.'],
    ['Owls won all 32 games.', 'Owls won 30 of 32 games.'],
    ['Owls come in one size.', 'Owls come in sizes.'],
    ['Owls hear millions of sounds.', 'Owls hear the sounds of fewer than 200 mice.'],
    ['The owl reaches 70%.', 'The owl reaches 90%, compared with 70% for untrained volunteers.'],
    ['Kalamang has 200 speakers.', 'Kalamang has fewer than 200 speakers.'],
    ['Kalamang has at least 200 speakers.', 'Kalamang has 200 speakers.'],
    ['Owls hear beyond 10M sounds.', 'Owls hear up to at least 10M sounds.'],
    ['Claude 2.1 reads 128k tokens.', 'It reads more than Claude 2.1 (200k) and GPT-4 Turbo (128k tokens).'],
    [
      'Owls won 30 of 32 night games.',
      'Owls won 30 of 32 of all the games that were held, and each of the night games.',
    ],
  ])('catches: %s', (statement, sentence) => {
    expect(brokenRules(statement, sentence)).toContain('number');
  });

  it.each([
    ['Roughly 40% of all night hunters starve early.', 'Many owls die young.'],
    ['Night hunters of 12 valleys starve.', 'Owls of many valleys die young.'],
  ])('fails what stands nowhere, whatever else is told in other words: %s', (statement, sentence) => {
    expect(judgeClaim({ statement, sentences: [sentence] }).verdict).toBe('fail');
  });

  it.each([
    ['The second owl slept.', 'The other owl slept.'],
    ['From one owl, all others learn.', 'From an owl, all others learn.'],
    ['Mutations in BRCA 1 harm owls.', 'Mutations in BRCA1 harm owls.'],
  ])('leaves in doubt what a writer counts, or writes apart: %s', (statement, sentence) => {
    expect(judgeClaim({ statement, sentences: [sentence] }).verdict).not.toBe('fail');
  });
});
