import { describe, expect, it } from 'vitest';
import { evidenceOf, verified } from '../support/cited.ts';

const evidence = evidenceOf({
  title: 'Bridges of Rope',
  abstract:
    'Here we show that grass ropes may hold 900 kg (dry weight), which few believed. Villagers may renew them in June. This rite was once banned; it was costly.',
});

function shown(text: string, ...places: readonly string[]) {
  const result = verified(text, places, evidence);
  return result.kind === 'quoted' ? result.statement.text : result.kind;
}

describe('what stands in place of a doubtful statement', () => {
  it('is the cited sentence without what is safe to leave out', () => {
    expect(shown('Grass ropes hold 900 kg.', 'p1.0')).toBe('… grass ropes may hold 900 kg ….');
  });

  it('keeps what the statement speaks of', () => {
    expect(shown('Grass ropes hold 900 kg in dry weight.', 'p1.0')).toContain('(dry weight)');
  });

  it('is the one of several sentences that holds the most of it', () => {
    expect(shown('Villagers renew them in June.', 'p1.0', 'p1.1')).toBe('Villagers may renew them in June.');
  });

  it('is the one that says it, not the one that only names what it is of', () => {
    const farms = evidenceOf({
      abstract:
        'On old farms we counted bees along strips and bare field margins. Bees did not differ between the two.',
    });
    const result = verified(
      'Bees did differ between strips and bare field margins.',
      ['p1.0', 'p1.1'],
      farms,
    );
    expect(result).toEqual({ kind: 'dropped', rules: ['polarity'] });
    const doubted = verified(
      'Bees did not differ between strips and field margins.',
      ['p1.0', 'p1.1'],
      farms,
    );
    expect(doubted).toMatchObject({ statement: { text: 'Bees did not differ between the two.' } });
  });

  it('is what was found, not what was asked', () => {
    const asked = evidenceOf({
      abstract: 'To investigate whether salted rope ages faster in the sun. Salted rope aged faster.',
    });
    const result = verified('All salted rope ages faster.', ['p1.0', 'p1.1'], asked);
    expect(result).toMatchObject({ kind: 'quoted', statement: { text: 'Salted rope aged faster.' } });
  });

  it('names the paper where the sentence points to nothing', () => {
    expect(shown('This rite was banned.', 'p1.2')).toBe('“Bridges of Rope”: “This rite was once banned ….”');
  });

  it('is nothing where the two have nothing in common', () => {
    expect(shown('Pharaohs wore beards.', 'p1.1')).toBe('dropped');
  });

  it('has nothing in bold', () => {
    const result = verified('Grass ropes hold 900 kg.', ['p1.0'], evidence, {
      question: 'How much do ropes hold?',
    });
    expect(result).not.toHaveProperty('statement.emphasis');
  });
});
