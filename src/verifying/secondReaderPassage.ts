import type { VerifiedCitation } from '../answering/answer.ts';
import { type Evidence, evidenceOn } from '../answering/evidence.ts';
import type { Passage } from '../answering/secondReader.ts';
import { defined } from '../defined.ts';
import { lexicon } from '../language/lexicon.ts';
import { isSafeAsWritten } from './cuts/safeCuts.ts';

/** What a second reader is to judge; undefined where code knows: what is safe as written, or metadata. */
export function passageOf(
  statement: string,
  citations: readonly VerifiedCitation[],
  evidence: Evidence,
): Passage | undefined {
  const cited = citations.flatMap((citation) => ('sentence' in citation ? [citation] : []));
  if (cited.length === 0 || cited.some(({ quote }) => isSafeAsWritten(statement, quote))) return undefined;
  const papers = [...new Set(cited.map(({ paper }) => paper))].flatMap(
    (id) => evidenceOn(evidence, id) ?? [],
  );
  const before = cited.flatMap(({ paper, sentence, quote }) =>
    lexicon('points-back').pattern.test(quote)
      ? (evidenceOn(evidence, paper)?.sentences[sentence - 1] ?? [])
      : [],
  );
  return {
    statement,
    sentences: cited.map(({ quote }) => quote),
    title: papers.map(({ paper }) => paper.title).join('\n'),
    ...defined({ before: before.length > 0 ? before.join(' ') : undefined }),
  };
}
