import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import type { RuleName } from '../../src/verifying/rule.ts';

/** The rules that a statement breaks when it cites one sentence. */
export function brokenRules(statement: string, sentence: string, title = ''): readonly RuleName[] {
  return judgeClaim({ statement, sentences: [sentence], title }).rules;
}
