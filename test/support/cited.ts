import type { VerifiedStatement } from '../../src/answering/answer.ts';
import type { Citation } from '../../src/answering/citation.ts';
import type { Evidence } from '../../src/answering/evidence.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { sentencesOf } from '../../src/papers/sentences.ts';
import { type Checking, verifyStatement } from '../../src/verifying/verifyStatement.ts';
import { paper } from './papers.ts';

/** The evidence that tiny papers are, by the ids `p1`, `p2`, …. */
export function evidenceOf(...papers: readonly Partial<Paper>[]): Evidence {
  return {
    papers: papers.map((fields, at) => {
      const given = paper({ id: `p${at + 1}`, ...fields });
      return { paper: given, sentences: sentencesOf(given), score: 1 };
    }),
  };
}

/** `p2.0` for the first sentence of the second paper, `p1.authors` for a field of the first. */
export function cites(...places: readonly string[]): readonly Citation[] {
  return places.map((place) => {
    const [id = '', part = ''] = place.split('.');
    return /^\d+$/u.test(part)
      ? { paper: id, sentence: Number(part) }
      : ({ paper: id, field: part } as Citation); // a field by its name
  });
}

/** Verifies a statement that cites places of tiny papers. */
export function verified(
  text: string,
  places: readonly string[],
  evidence: Evidence,
  checking: Checking = {},
) {
  return verifyStatement({ text, citations: cites(...places) }, evidence, checking);
}

/** The statement that tiny papers support; throws where they do not. */
export function supportedBy(
  evidence: Evidence,
  text: string,
  ...places: readonly string[]
): VerifiedStatement {
  const verification = verified(text, places, evidence);
  if (verification.kind !== 'kept') throw new Error(`Not supported: ${text}`);
  return verification.statement;
}
