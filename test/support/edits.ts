import { describe, expect, it } from 'vitest';
import { judgeClaim, namedEdits } from '../../src/verifying/judgeClaim.ts';

/** By what they show: a statement and the sentences that it cites. */
type Told = Readonly<Record<string, readonly [told: string, ...of: string[]]>>;

interface Described {
  readonly catches: Told;
  readonly letsPass: Told;
  /** Whether the statement is false by code alone; else it may be no more than doubtful. */
  readonly isFalse?: true;
}

/** Tests a type of edit: that it is named and judged so, and that what it lets pass passes every other type, too. */
export function describeEdit(name: string, { catches, letsPass, isFalse }: Described): void {
  describe(`the edit “${name}”`, () => {
    it.each(Object.entries(catches))('catches %s', (_what, [statement, ...sentences]) => {
      expect(namedEdits({ statement, sentences })).toContain(name);
      expect(judgeClaim({ statement, sentences }).verdict).toMatch(isFalse ? /fail/u : /doubt|fail/u);
    });

    it.each(Object.entries(letsPass))('lets pass %s', (_what, [statement, ...sentences]) => {
      expect(namedEdits({ statement, sentences })).toEqual([]);
      expect(judgeClaim({ statement, sentences }).verdict).toBe('pass');
    });
  });
}
