import { dispute, doubt } from './dispute.ts';
import { evidence } from './evidence.ts';
import { bibtex, markdown } from './exports.ts';
import { helpful, unhelpful } from './feedback.ts';
import { followUp, suggested } from './followUp.ts';
import { share } from './share.ts';

/** What the buttons of an answer do: the actions of every command that gives answers. */
export const answerHandlers = {
  evidence,
  follow: followUp,
  suggested,
  share,
  bibtex,
  markdown,
  helpful,
  unhelpful,
  doubt,
  dispute,
} as const;
