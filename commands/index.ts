import type { Command } from '../src/command.ts';
import { ask } from './ask.ts';

/** Every command, in the order in which members see them. */
export const commands: readonly Command[] = [ask];
