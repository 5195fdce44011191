import { describe, expect, it } from 'vitest';
import { takeSentences } from '../../src/anthropic/takeSentences.ts';

function taken(open: string, isPause: boolean): string[] {
  return takeSentences(open, isPause).sentences.map(({ start, end }) => open.slice(start, end));
}

describe('takeSentences', () => {
  it('takes what another sentence or a line break follows', () => {
    expect(taken('Owls fly. Bats', false)).toEqual(['Owls fly.']);
    expect(taken('Owls fly\nBats', false)).toEqual(['Owls fly']);
    expect(taken('Owls fly.', false)).toEqual([]);
  });

  it('takes the last sentence at a pause, unless it only looks like an end', () => {
    expect(taken('Owls fly.', true)).toEqual(['Owls fly.']);
    expect(taken('Owls (see Ada et al.', true)).toEqual([]);
    expect(taken('Owls fly at', true)).toEqual([]);
  });

  it('leaves list marks out and headings whole', () => {
    expect(taken('- Owls fly.\n2. Bats fly.\n## Wings vs. tails\n', false)).toEqual([
      'Owls fly.',
      'Bats fly.',
      '## Wings vs. tails',
    ]);
  });

  it('cuts none within quotation marks, also while they are still open', () => {
    const line = '"Owls and barns. Who sleeps?" counts owls. Bats';
    expect(taken('"Owls and barns. Who', false)).toEqual([]);
    expect(taken(line, false)).toEqual(['"Owls and barns. Who sleeps?" counts owls.']);
    expect(taken('“Owls. Bats.” Both fly.', true)).toEqual(['“Owls. Bats.”', 'Both fly.']);
  });

  it('cuts as ever where a mark is never closed', () => {
    expect(taken('Owls span 15" or more. Bats do not.', true)).toEqual([
      'Owls span 15" or more.',
      'Bats do not.',
    ]);
  });

  it('says how much is used up, so that nothing is taken twice', () => {
    const open = 'Owls fly. Bats';
    expect(open.slice(takeSentences(open, false).length)).toBe(' Bats');
  });
});
