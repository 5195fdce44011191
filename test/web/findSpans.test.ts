import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans } from '../../src/web/findSpans.ts';

describe('findSpans', () => {
  it('finds each text after the one before, whatever its white space', () => {
    const whole = '- Owls fly.\n- Owls\n  fly. (Really?) Bees hum.';
    const spans = findSpans(whole, ['Owls fly.', 'Owls fly.', 'Cats purr.', 'Bees hum.']);
    expect(spans.map((span) => span && whole.slice(...span))).toEqual([
      'Owls fly.',
      'Owls\n  fly.',
      undefined,
      'Bees hum.',
    ]);
  });

  it('finds every sentence of a text that is made of them', () => {
    const sentences = fc.array(fc.stringMatching(/^[^\s]{1,8}( [^\s]{1,8}){0,3}$/u), { maxLength: 6 });
    fc.assert(
      fc.property(sentences, (texts) => {
        const spans = findSpans(texts.join('\n'), texts);
        expect(spans).toHaveLength(texts.length);
        for (const span of spans) expect(span).toBeDefined();
      }),
    );
  });
});
