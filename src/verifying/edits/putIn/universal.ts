import type { EditType } from '../edit.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `patients recovered` told as `all patients recovered`.
 * Lets pass `every` for `all`: one goes, one comes.
 */
export const universalPutIn: EditType = {
  name: 'universal',
  rule: 'scope',
  isIn: (comparison) => putsIn(comparison, 'every'),
};
