import { listHandlers } from '../lookUp/listPapers.ts';
import { dispute, doubt } from './dispute.ts';
import { evidence } from './evidence.ts';
import { bibtex, markdown } from './exports.ts';
import { helpful, unhelpful, wrong } from './feedback.ts';
import { followUp, suggested } from './followUp.ts';
import { share } from './share.ts';

/** What the buttons of an answer, or of a list of papers in its place, do: the actions of every command that gives answers. */
export const answerHandlers = {
  ...listHandlers,
  evidence,
  follow: followUp,
  suggested,
  share,
  bibtex,
  markdown,
  helpful,
  unhelpful,
  wrong,
  doubt,
  dispute,
} as const;
