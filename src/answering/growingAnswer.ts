import type { Answer, VerifiedStatement } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import type { DraftStatement, FailedStatement, WriterName } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { GrowingEvidence } from './growingEvidence.ts';
import { isHeading } from './isHeading.ts';
import { isInstruction } from './isInstruction.ts';
import type { Accounts } from './receipt.ts';
import { type Verification, verifyStatement } from './verify/verifyStatement.ts';

/** A draft statement's place in an answer: empty until something verified can stand there. */
interface Slot {
  shown?: VerifiedStatement;
  /** The cited sentence itself, for a statement that cannot be mended. */
  quoted?: VerifiedStatement;
  readonly failed?: FailedStatement;
}

interface Growing {
  readonly writer: WriterName;
  readonly question: string;
  readonly evidence: GrowingEvidence;
  readonly accounts: Pick<Accounts, 'countBroken' | 'countMoved'>;
}

/** An answer while it is written: every statement passes the verifier or keeps an empty place. */
export function growingAnswer({ writer, question, evidence, accounts }: Growing) {
  const slots: Slot[] = [];
  const shown = () => slots.flatMap((slot) => slot.shown ?? []);
  let next = 0;

  function verify(drafted: DraftStatement): Slot {
    const statement = withCheckedHeading(drafted, evidence.all);
    const verification = hasPlainAspect(statement, evidence.all)
      ? withoutInstructions(verifyStatement(statement, evidence.all, question))
      : UNFIT;
    if (verification.kind === 'kept') {
      if (verification.moved) accounts.countMoved();
      return { shown: verification.statement };
    }
    accounts.countBroken(verification.rules);
    const failed = { statement, rules: verification.rules };
    return verification.kind === 'quoted' ? { failed, quoted: verification.statement } : { failed };
  }

  return {
    get isEmpty(): boolean {
      return shown().length === 0;
    },
    compose: (): Answer => composeAnswer(shown(), evidence.all, writer),
    /** Gives a statement the next place; whether it may be shown. */
    add(statement: DraftStatement): boolean {
      const slot = verify(statement);
      slots.push(slot);
      return slot.shown !== undefined;
    },
    failed: (): readonly FailedStatement[] => slots.flatMap((slot) => slot.failed ?? []),
    /** Puts a statement written anew in the next failed one's place; whether it may be shown. */
    mend(statement: DraftStatement): boolean {
      const place = slots.filter((slot) => slot.failed !== undefined)[next];
      next += 1;
      const mended = verify(statement);
      if (!place) return mended.shown !== undefined && slots.push(mended) > 0;
      if (mended.shown) place.shown = mended.shown;
      if (mended.quoted) place.quoted = mended.quoted;
      return mended.shown !== undefined;
    },
    /** Lets the cited sentences stand in for what could not be mended. */
    quoteTheRest(): void {
      for (const slot of slots) if (!slot.shown && slot.quoted) slot.shown = slot.quoted;
    },
  };
}

function withCheckedHeading(statement: DraftStatement, evidence: Evidence): DraftStatement {
  if (statement.heading === undefined || isHeading(statement.heading, evidence)) return statement;
  const { heading: _unsupported, ...rest } = statement;
  return rest;
}

const UNFIT: Verification = { kind: 'dropped', rules: ['answer'] };

/** What is compared stands without a citation, like a heading. */
function hasPlainAspect({ cell }: DraftStatement, evidence: Evidence): boolean {
  return cell === undefined || isHeading(cell.aspect, evidence);
}

function withoutInstructions(verification: Verification): Verification {
  if (verification.kind === 'dropped') return verification;
  const isObeying = verification.statement.citations.some(({ quote }) => isInstruction(quote));
  return isObeying ? { kind: 'dropped', rules: ['answer'] } : verification;
}
