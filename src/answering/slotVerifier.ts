import { defined } from '../defined.ts';
import { isInstruction } from '../language/isInstruction.ts';
import { unheldWords } from '../verifying/heldShare.ts';
import { namedEdits } from '../verifying/judgeClaim.ts';
import { isUnread } from '../verifying/judgeUnread.ts';
import { lookUp } from '../verifying/lookUp.ts';
import { readClaim } from '../verifying/readClaim.ts';
import type { RuleName } from '../verifying/rule.ts';
import { type Verification, verifyStatement } from '../verifying/verifyStatement.ts';
import type { VerifiedStatement, WriterName } from './answer.ts';
import type { DraftStatement, FailedStatement } from './draft.ts';
import { type Evidence, evidenceOn } from './evidence.ts';
import type { GrowingEvidence } from './growingEvidence.ts';
import { isHeading } from './isHeading.ts';
import type { Readings } from './openReadings.ts';
import type { QuestionStats } from './receipt.ts';
import type { Passage, SecondReading } from './secondReader.ts';
import type { OnStep } from './step.ts';

/** A draft statement's place in an answer: empty until something verified can stand there. */
export interface Slot {
  readonly drafted: DraftStatement;
  shown?: VerifiedStatement;
  /** The cited sentence itself, of each cited paper, for a statement that cannot be mended. */
  quoted?: readonly VerifiedStatement[];
  /** Those of them that are shown in its place. */
  instead?: readonly VerifiedStatement[];
  failed?: FailedStatement;
  /** Whether it was written anew, well or not. */
  isAnew?: boolean;
  /** Settles once a second reading is there, or will not come; the place is empty until then. */
  reading?: Promise<void>;
}

export interface Growing {
  readonly writer: WriterName;
  readonly question: string;
  readonly evidence: GrowingEvidence;
  readonly stats: Pick<QuestionStats, 'countBroken' | 'countMoved'>;
  /** Second readings of what is not verbatim; absent where the rules alone decide. */
  readonly readings?: { readonly ask: Readings['ask']; readonly showsDoubts: boolean } | undefined;
  readonly onStep?: OnStep | undefined;
}

/** Fills places: by the rules at once, and by a second reading later where one is asked for. */
export function slotVerifier({ writer, question, evidence, stats, readings, onStep }: Growing) {
  const underWay = new Set<Promise<void>>();

  function verify(drafted: DraftStatement): Slot {
    const statement = withCheckedHeading(drafted, evidence.all);
    const slot: Slot = { drafted };
    const judge = (reading?: SecondReading) =>
      hasPlainAspect(statement, evidence.all)
        ? withoutInstructions(verifyStatement(statement, evidence.all, { question, ...defined({ reading }) }))
        : UNFIT;
    const ruled = judge();
    const passage = readings && passageToRead(ruled, readings);
    if (!passage) settle(slot, statement, ruled);
    else {
      slot.reading = readings.ask(passage).then((reading) => settle(slot, statement, judge(reading)));
      follow(slot.reading);
    }
    return slot;
  }

  function settle(slot: Slot, statement: DraftStatement, verification: Verification): void {
    const rules = brokenRules(verification, statement, evidence.all);
    stats.countBroken(rules);
    onStep?.({
      ...{ kind: 'judged', writer, drafted: statement, verification },
      edits: namedEdits(claimOf(statement, evidence.all)),
    });
    if (verification.kind === 'kept') {
      if (verification.moved) stats.countMoved();
      slot.shown = verification.statement;
      return;
    }
    // Written anew in a language that nobody reads here, it would fail again.
    if (readings || !isUnread(claimOf(statement, evidence.all)))
      slot.failed = { statement, rules, ...missing(statement, evidence.all) };
    if (verification.kind === 'quoted')
      slot.quoted = [verification.statement, ...(verification.others ?? [])];
  }

  function follow(reading: Promise<void>): void {
    underWay.add(reading);
    void reading.finally(() => underWay.delete(reading));
  }

  return {
    verify,
    follow,
    /** Settles with the next second reading; undefined where none is under way. */
    nextReading: (): Promise<void> | undefined => (underWay.size > 0 ? Promise.race(underWay) : undefined),
  };
}

/** What a writer needs to know to delete what is not held. */
function missing(
  statement: DraftStatement,
  evidence: Evidence,
): Pick<FailedStatement, 'sentences' | 'unheld'> {
  const claim = claimOf(statement, evidence);
  return { sentences: claim.sentences, unheld: unheldWords(readClaim(claim)) };
}

/** A statement with the sentences that it cites. */
function claimOf({ text, citations }: DraftStatement, evidence: Evidence) {
  const found = citations.flatMap((citation) => lookUp(citation, evidence) ?? []);
  const sentences = found.map(({ quote }) => quote);
  const title = found.flatMap(({ paper }) => evidenceOn(evidence, paper)?.paper.title ?? []).join('\n');
  return { statement: text, sentences, title };
}

/** What the second reader is asked of: never of what the rules failed. */
function passageToRead(
  ruled: Verification,
  { showsDoubts }: { readonly showsDoubts: boolean },
): Passage | undefined {
  if (ruled.kind === 'dropped') return undefined;
  return ruled.kind === 'kept' || showsDoubts ? ruled.passage : undefined;
}

/** What the verifier found, and the pointers that it passed over beside good ones. */
function brokenRules(
  verification: Verification,
  { citations }: DraftStatement,
  evidence: Evidence,
): readonly RuleName[] {
  const rules = verification.kind === 'kept' ? [] : verification.rules;
  const isBroken = citations.some((citation) => !lookUp(citation, evidence));
  return isBroken && !rules.includes('pointer') ? ['pointer', ...rules] : rules;
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
  const shown =
    verification.kind === 'quoted'
      ? [verification.statement, ...(verification.others ?? [])]
      : [verification.statement];
  const isObeying = shown.some(({ citations }) => citations.some(({ quote }) => isInstruction(quote)));
  return isObeying ? { kind: 'dropped', rules: ['answer'] } : verification;
}
