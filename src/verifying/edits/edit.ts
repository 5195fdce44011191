import type { TextComparison } from '../compareTexts.ts';
import type { RuleName } from '../rule.ts';

/**
 * One way in which a statement may differ from the sentence that it cites. A statement is judged by the worst of its
 * edits, as in natural logic (MacCartney and Manning 2007, 2009).
 */
export interface EditType {
  readonly name: string;
  /** Under which rule it is told of. */
  readonly rule: RuleName;
  /** `fail` where code alone can know that the statement is false; else a doubt. */
  readonly verdict?: 'fail';
  /** Whether the statement differs so from its sentence. */
  readonly isIn: (comparison: TextComparison) => boolean;
}
