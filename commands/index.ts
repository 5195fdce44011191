import type { Command } from '../src/command.ts';
import { add } from './add.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { collection } from './collection.ts';
import { compare } from './compare.ts';
import { costs } from './costs.ts';
import { digestOfNew } from './digest.ts';
import { disputes } from './disputes.ts';
import { gaps } from './gaps.ts';
import { helpOn } from './help.ts';
import { paper } from './paper.ts';
import { papers } from './papers.ts';
import { privacy } from './privacy.ts';
import { related } from './related.ts';
import { remove } from './remove.ts';
import { settings } from './settings.ts';
import { summarize } from './summarize.ts';

/** Every command, in the order in which members see them. */
export const commands: readonly Command[] = [
  ask,
  summarize,
  paper,
  papers,
  related,
  compare,
  check,
  add,
  remove,
  collection,
  digestOfNew,
  gaps,
  helpOn(() => commands),
  privacy,
  disputes,
  settings,
  costs,
];
