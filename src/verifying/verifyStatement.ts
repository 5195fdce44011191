import type { VerifiedCitation, VerifiedStatement } from '../answering/answer.ts';
import { type Cell, isOfItsPaper } from '../answering/cell.ts';
import { citationKey } from '../answering/citation.ts';
import type { DraftStatement } from '../answering/draft.ts';
import type { Evidence } from '../answering/evidence.ts';
import type { Passage, SecondReading } from '../answering/secondReader.ts';
import { defined } from '../defined.ts';
import { quotationAfter } from '../papers/quotation.ts';
import { isRightYesOrNo } from './isRightYesOrNo.ts';
import { judgeCited, movedTo, neededOf } from './judgeCited.ts';
import { keepsEmphasis } from './keepsEmphasis.ts';
import { lookUp } from './lookUp.ts';
import { nearestSentences, quotedAlone } from './quoteInstead.ts';
import type { RuleName } from './rule.ts';
import { passageOf } from './secondReaderPassage.ts';
import { speaksOf } from './speaksOf.ts';
import { withoutOpener } from './withoutOpener.ts';

/**
 * What became of a draft statement: kept as written (`moved` where another sentence of the paper supports it than
 * the cited one), quoted (the cited sentence stands in its place), or dropped. `rules` names what it broke.
 */
export type Verification =
  | {
      readonly kind: 'kept';
      readonly statement: VerifiedStatement;
      readonly moved: boolean;
      readonly passage?: Passage;
    }
  | {
      readonly kind: 'quoted';
      readonly statement: VerifiedStatement;
      /** Of the other papers that it cites, a sentence each. */
      readonly others?: readonly VerifiedStatement[];
      readonly rules: readonly RuleName[];
      readonly passage?: Passage;
    }
  | { readonly kind: 'dropped'; readonly rules: readonly RuleName[] };

export interface Checking {
  readonly question?: string;
  /** What a second reader said of the passage of an earlier verification; absent where none has read it. */
  readonly reading?: SecondReading;
}

/** One sentence rests on few others; each costs time to judge. */
const MAX_CITATIONS = 8;

/**
 * Checks a statement against what it cites of the evidence. The one place where verified statements are made. A second
 * reading lifts a doubt or makes one; what the rules fail stays failed, whatever it says.
 */
export function verifyStatement(
  written: DraftStatement,
  evidence: Evidence,
  { question, reading }: Checking = {},
): Verification {
  if (written.citations.length === 0) return { kind: 'dropped', rules: ['coverage'] };
  const claimed = new Map(written.citations.map((citation) => [citationKey(citation), citation]));
  const citations = [...claimed.values()]
    .flatMap((citation) => lookUp(citation, evidence) ?? [])
    .slice(0, MAX_CITATIONS);
  if (citations.length === 0) return { kind: 'dropped', rules: ['pointer'] };
  const isVerbatim = citations.some(({ quote }) => quote === written.text);
  if (!isVerbatim && quotationAfter(written.text).isOpen) return { kind: 'dropped', rules: ['quote'] };
  const draft = isVerbatim ? written : withoutYesOrNo(written);
  if (draft.cell && !isInItsPlace(draft.cell, draft.text, { citations, evidence })) {
    return { kind: 'dropped', rules: ['comparison'] };
  }
  const judge = (cited: readonly VerifiedCitation[]) => judgeCited(draft.text, cited, { evidence, question });
  const { verdict, rules } = judge(citations);
  const supporting =
    verdict === 'pass'
      ? neededOf(citations, judge)
      : movedTo(draft.text, { citations, evidence, rules, judge });
  const passage = passageOf(draft.text, supporting ?? citations, evidence);
  const isDoubted = passage && reading !== undefined && reading !== 'supported';
  const isRight = question !== undefined && isRightYesOrNo(written.text, question);
  const told = isRight ? written : draft;
  const shown = keepsEmphasis(draft, citations, question) ? told : withoutEmphasis(told);
  if (supporting && !isDoubted) return kept(shown, supporting, { moved: verdict !== 'pass', passage });
  if (verdict === 'doubt' && reading === 'supported')
    return kept(shown, citations, { moved: false, reading });
  const sources = verdict === 'fail' ? [] : nearestSentences(draft.text, supporting ?? citations);
  const quotes = sources.map((source) =>
    brand({ ...withoutEmphasis(draft), text: quotedAlone(source, draft.text, evidence) }, [source]),
  );
  const [statement, ...others] = quotes;
  if (!statement) return { kind: 'dropped', rules };
  return {
    kind: 'quoted',
    statement,
    rules: supporting ? ['meaning'] : rules,
    ...defined({ passage, others: others.length > 0 ? others : undefined }),
  };
}

function withoutEmphasis({ emphasis: _bold, ...rest }: DraftStatement): DraftStatement {
  return rest;
}

interface Keeping {
  readonly moved: boolean;
  readonly passage?: Passage | undefined;
  /** Where nothing but a second reading supports it. */
  readonly reading?: 'supported';
}

function kept(
  draft: DraftStatement,
  citations: readonly VerifiedCitation[],
  { moved, passage, reading }: Keeping,
): Verification {
  return { kind: 'kept', statement: brand(draft, citations, reading), moved, ...defined({ passage }) };
}

/** What is emphasised moves with the text. */
function withoutYesOrNo(draft: DraftStatement): DraftStatement {
  const text = withoutOpener(draft.text);
  if (text === draft.text) return draft;
  const { emphasis, ...rest } = draft;
  const cut = draft.text.length - text.length;
  if (!emphasis || emphasis[0] < cut) return { ...rest, text };
  return { ...rest, text, emphasis: [emphasis[0] - cut, emphasis[1] - cut] };
}

/** A cell says what its paper says of its aspect; a whole sentence tells by itself what it is about. */
function isInItsPlace(
  cell: Cell,
  text: string,
  { citations, evidence }: { citations: readonly VerifiedCitation[]; evidence: Evidence },
): boolean {
  if (!isOfItsPaper(cell, citations, evidence)) return false;
  const quotes = citations.map(({ quote }) => quote);
  return quotes.includes(text) || speaksOf(cell.aspect, quotes);
}

function brand(
  draft: DraftStatement,
  citations: readonly VerifiedCitation[],
  reading?: VerifiedStatement['reading'],
): VerifiedStatement {
  const { text, emphasis, heading, cell } = draft;
  return {
    text,
    citations,
    ...defined({ emphasis, heading, cell, reading }),
  } as unknown as VerifiedStatement; // the brand exists for the compiler alone, and this is the one place that gives it
}
