import type { EditType } from '../edit.ts';
import { putsIn } from '../putsIn.ts';

/**
 * `competitive results` told as `the best results`.
 */
export const leadPutIn: EditType = {
  name: 'lead',
  rule: 'scope',
  isIn: (comparison) => putsIn(comparison, 'lead'),
};
