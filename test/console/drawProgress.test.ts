import { describe, expect, it } from 'vitest';
import { drawProgress } from '../../src/console/drawProgress.ts';

function drawn(isTTY: boolean, millis: readonly number[]) {
  let text = '';
  const write = (piece: unknown) => {
    text += String(piece);
    return true;
  };
  const clock = [...millis];
  const draw = drawProgress('Indexing', { isTTY, write }, () => clock.shift() ?? 0);
  draw(0, 10);
  draw(5, 10);
  return text;
}

describe('drawProgress', () => {
  it('draws how much is done once it takes long', () => {
    expect(drawn(true, [0, 0, 900])).toBe(`\rIndexing ${'█'.repeat(15)}${'░'.repeat(15)} 5/10`);
  });

  it('is silent for quick work and outside a terminal', () => {
    expect(drawn(true, [0, 0, 100])).toBe('');
    expect(drawn(false, [0, 0, 900])).toBe('');
  });
});
