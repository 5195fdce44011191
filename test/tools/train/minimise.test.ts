import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from '../../../tools/train/minimise.ts';

describe('minimise', () => {
  it('finds the lowest point of any bowl', () => {
    const bowl = fc.array(
      fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(bowl, (axes) => {
        const found = minimise(
          (point) => {
            const gradient = point.map((at, i) => 2 * (axes[i]?.[1] ?? 0) * (at - (axes[i]?.[0] ?? 0)));
            const value = point.reduce(
              (sum, at, i) => sum + (axes[i]?.[1] ?? 0) * (at - (axes[i]?.[0] ?? 0)) ** 2,
              1,
            );
            return { value, gradient };
          },
          new Float64Array(axes.length),
          { tolerance: 1e-12 },
        );
        for (const [i, [lowest]] of axes.entries()) expect(found[i]).toBeCloseTo(lowest, 2);
      }),
    );
  });
});
