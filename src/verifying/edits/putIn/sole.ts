import type { EditType } from '../edit.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `a source` told as `the only source` or `the first source`.
 */
export const solePutIn: EditType = {
  name: 'sole',
  rule: 'scope',
  isIn: (comparison) => putsIn(comparison, 'sole'),
};
