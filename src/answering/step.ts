import type { Verification } from '../verifying/verifyStatement.ts';
import type { WriterName } from './answer.ts';
import type { DraftStatement } from './draft.ts';
import type { EvidencePaper } from './evidence.ts';
import type { Outcome } from './outcome.ts';
import type { QuestionReport } from './receipt.ts';
import type { Understood } from './understand.ts';

/** One step on the way to an answer, told to who asks why it is what it is. Where nobody listens, none is made. */
export type Step =
  /** The question as it is searched for, the papers found for it, and the score of each of their sentences. */
  | { readonly kind: 'understood'; readonly question: string; readonly understood: Understood }
  /** What a search in other words added. */
  | { readonly kind: 'joined'; readonly papers: readonly EvidencePaper[] }
  /** What a writer claimed, and what became of it; a statement may come again after a second reading or anew. */
  | {
      readonly kind: 'judged';
      readonly writer: WriterName;
      readonly drafted: DraftStatement;
      readonly verification: Verification;
      /** How it differs from what it cites, by the names of the verifier's edits. */
      readonly edits: readonly string[];
    }
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly report: QuestionReport };

export type OnStep = (step: Step) => void;
