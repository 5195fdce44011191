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

  it('says how much is used up, so that nothing is taken twice', () => {
    const open = 'Owls fly. Bats';
    expect(open.slice(takeSentences(open, false).length)).toBe(' Bats');
  });
});
