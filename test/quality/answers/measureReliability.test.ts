import { describe, expect, it } from 'vitest';
import { binsOf, calibrationError } from './measureReliability.ts';

describe('calibrationError', () => {
  const told = (confidence: number, rightOfTen: number) =>
    Array.from({ length: 160 }, (_, n) => ({ confidence, isRight: n % 10 < rightOfTen }));

  it('is nothing where what is said is met', () => {
    expect(calibrationError(binsOf([...told(0.2, 2), ...told(0.8, 8)]))).toBeCloseTo(0);
  });

  it('is how far what is said is from what is met', () => {
    expect(calibrationError(binsOf(told(0.9, 5)))).toBeCloseTo(0.4);
  });
});
