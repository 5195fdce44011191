import { describe, expect, it } from 'vitest';
import { ROLES, type Role, rolesOf } from '../../../src/answering/answerability/roles.ts';
import { shippedWeights } from '../../../src/answering/answerability/weights.ts';

const ABSTRACT = [
  'Barn owls are widespread, but little is known about what they eat in winter.',
  'The aim of this study was to determine the diet of barn owls in winter.',
  'We collected 312 pellets at eleven sites and identified the remains.',
  'Voles made up 64% of the prey (p < 0.01).',
  'These results suggest that barn owls depend on voles in winter.',
];

describe('rolesOf', () => {
  const { roles } = shippedWeights();

  it('tells what each sentence of an abstract does', () => {
    const told = rolesOf(ABSTRACT, roles);
    const firstOf = (role: Role) => {
      const shares = told.map((each) => each[ROLES.indexOf(role)] ?? 0);
      return shares.indexOf(Math.max(...shares));
    };
    expect(
      ['background', 'aim', 'method', 'result', 'conclusion'].map((role) => firstOf(role as Role)),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives each sentence shares that sum to 1', () => {
    for (const shares of rolesOf(ABSTRACT, roles))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('reads words that are names of every object for no cues', () => {
    expect(rolesOf(['constructor toString __proto__'], roles)[0]?.every(Number.isFinite)).toBe(true);
  });

  it('has nothing to say of an empty abstract', () => {
    expect(rolesOf([], roles)).toEqual([]);
  });
});
