import type { Command } from '../src/command.ts';
import { ask } from './ask.ts';
import { paper } from './paper.ts';

/** Every command, in the order in which members see them. */
export const commands: readonly Command[] = [ask, paper];
