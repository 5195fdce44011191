import type { EditType } from '../edit.ts';
import { leavesOut, restStays } from '../leavesOut.ts';

/**
 * Earlier work told as the authors' own or as everyone's: `previous studies focused on` as `the study focused on`.
 */
export const othersLeftOut: EditType = {
  name: 'others',
  rule: 'scope',
  isIn: (comparison) => leavesOut(comparison, 'others', (cue) => restStays(comparison, cue)),
};
