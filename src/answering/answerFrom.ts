import { defined } from '../defined.ts';
import type { Paper } from '../papers/paper.ts';
import { sentencesOf } from '../papers/sentences.ts';
import { verifyStatement } from '../verifying/verifyStatement.ts';
import type { Answer, WriterName } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import type { KeptStatement } from './draft.ts';
import type { Evidence } from './evidence.ts';

/** The answer that drafts make of these papers as they stand now: what they do not support is left out. */
export function answerFrom(
  drafts: readonly KeptStatement[],
  papers: readonly Paper[],
  writer: WriterName,
): Answer {
  const evidence: Evidence = {
    papers: papers.map((paper) => ({ paper, sentences: sentencesOf(paper), score: 1 })),
  };
  const statements = drafts.flatMap((draft) => {
    const verification = verifyStatement(draft, evidence, defined({ reading: draft.reading }));
    return verification.kind === 'dropped' ? [] : verification.statement;
  });
  return composeAnswer(statements, evidence, writer);
}
