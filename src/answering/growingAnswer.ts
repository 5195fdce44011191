import { defined } from '../defined.ts';
import { isInstruction } from '../language/isInstruction.ts';
import { unheldWords } from '../verifying/heldShare.ts';
import { namedEdits } from '../verifying/judgeClaim.ts';
import { readClaim } from '../verifying/readClaim.ts';
import type { RuleName } from '../verifying/rule.ts';
import { lookUp, type Verification, verifyStatement } from '../verifying/verifyStatement.ts';
import type { Answer, VerifiedStatement, WriterName } from './answer.ts';
import { citationKey } from './citation.ts';
import { composeAnswer } from './composeAnswer.ts';
import type { DraftStatement, FailedStatement } from './draft.ts';
import { type Evidence, evidenceOn } from './evidence.ts';
import type { GrowingEvidence } from './growingEvidence.ts';
import { isHeading } from './isHeading.ts';
import type { Readings } from './openReadings.ts';
import type { QuestionStats } from './receipt.ts';
import type { Passage, SecondReading } from './secondReader.ts';
import type { OnStep } from './step.ts';

/** A draft statement's place in an answer: empty until something verified can stand there. */
interface Slot {
  readonly drafted: DraftStatement;
  shown?: VerifiedStatement;
  /** The cited sentence itself, for a statement that cannot be mended. */
  quoted?: VerifiedStatement;
  failed?: FailedStatement;
  /** Whether it was written anew, well or not. */
  isAnew?: boolean;
  /** Settles once a second reading is there, or will not come; the place is empty until then. */
  reading?: Promise<void>;
}

interface Growing {
  readonly writer: WriterName;
  readonly question: string;
  readonly evidence: GrowingEvidence;
  readonly accounts: Pick<QuestionStats, 'countBroken' | 'countMoved'>;
  /** Second readings of what is not verbatim; absent where the rules alone decide. */
  readonly readings?: { readonly ask: Readings['ask']; readonly showsDoubts: boolean } | undefined;
  readonly onStep?: OnStep | undefined;
}

/** An answer while it is written: every statement passes the verifier or keeps an empty place. */
export function growingAnswer({ writer, question, evidence, accounts, readings, onStep }: Growing) {
  const slots: Slot[] = [];
  const underWay = new Set<Promise<void>>();
  const shown = () => slots.flatMap((slot) => slot.shown ?? []);

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
    accounts.countBroken(rules);
    onStep?.({
      ...{ kind: 'judged', writer, drafted: statement, verification },
      edits: namedEdits(claimOf(statement, evidence.all)),
    });
    if (verification.kind === 'kept') {
      if (verification.moved) accounts.countMoved();
      slot.shown = verification.statement;
      return;
    }
    slot.failed = { statement, rules, ...missing(statement, evidence.all) };
    if (verification.kind === 'quoted') slot.quoted = verification.statement;
  }

  function follow(reading: Promise<void>): void {
    underWay.add(reading);
    void reading.finally(() => underWay.delete(reading));
  }

  return {
    get isEmpty(): boolean {
      return shown().length === 0;
    },
    compose: (): Answer => composeAnswer(shown(), evidence.all, writer),
    /** Settles with the next second reading; undefined where none is under way. */
    nextReading: (): Promise<void> | undefined => (underWay.size > 0 ? Promise.race(underWay) : undefined),
    /** Gives a statement the next place, or that of the same words said before; whether it may be shown. */
    add(statement: DraftStatement): boolean {
      const twin = slots.findIndex(({ drafted }) => saysTheSame(drafted, statement));
      const before = slots[twin];
      if (before?.shown || (before && citesTheSame(before.drafted, statement))) return false;
      const slot = verify(statement);
      if (!before) slots.push(slot);
      else if (slot.shown || slot.reading !== undefined) slots[twin] = slot;
      return slot.shown !== undefined;
    },
    failed: (): readonly FailedStatement[] => slots.flatMap((slot) => slot.failed ?? []),
    /** Puts a statement written anew in its failed one's place, under its heading; whether it may be shown. */
    mend(statement: DraftStatement): boolean {
      if (slots.some((slot) => slot.shown && saysTheSame(slot.drafted, statement))) return false;
      const place = placeOf(statement, slots);
      if (!place) {
        const more = verify(statement);
        if (more.shown || more.reading !== undefined) slots.push(more);
        return more.shown !== undefined;
      }
      place.isAnew = true;
      const mended = verify(inPlaceOf(place.drafted, statement));
      const put = () => {
        if (mended.shown) place.shown = mended.shown;
        if (mended.quoted) place.quoted = mended.quoted;
      };
      put();
      if (mended.reading !== undefined) follow(mended.reading.then(put));
      return mended.shown !== undefined;
    },
    /** Whether the first statement, which answers, may be shown. */
    get hasFirst(): boolean {
      return slots[0]?.shown !== undefined;
    },
    /** Lets cited sentences stand in for what could not be mended, where they add something. */
    quoteTheRest(): void {
      for (const slot of slots) {
        if (!slot.shown && slot.quoted && addsSomething(slot, shown())) slot.shown = slot.quoted;
      }
    },
  };
}

/**
 * Whether a cited sentence tells what does not stand there yet: its source is new and, but in a digest, so is one of
 * the papers that the statement was about.
 */
function addsSomething({ drafted, quoted }: Slot, shown: readonly VerifiedStatement[]): boolean {
  const cited = shown.flatMap(({ citations }) => citations);
  const sources = new Set(cited.map(citationKey));
  if (quoted?.citations.some((citation) => sources.has(citationKey(citation)))) return false;
  if (drafted.heading !== undefined) return true;
  const papers = new Set(cited.map(({ paper }) => paper));
  return drafted.citations.some(({ paper }) => !papers.has(paper));
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

/** A model repeats itself after a search or a pause; the cells of a table may well be alike. */
function saysTheSame(one: DraftStatement, other: DraftStatement): boolean {
  const said = ({ text, cell }: DraftStatement) => JSON.stringify([text.toLowerCase(), cell]);
  return said(one) === said(other);
}

function citesTheSame(one: DraftStatement, other: DraftStatement): boolean {
  const cited = ({ citations }: DraftStatement) => JSON.stringify(citations);
  return cited(one) === cited(other);
}

const CELL_TEXT = /^([^:]{1,80}): (.+)$/u;

/** The failed statement that this one is written for: a cell by its name, else the next in order. */
function placeOf(statement: DraftStatement, slots: readonly Slot[]): Slot | undefined {
  const waiting = slots.filter(({ failed, isAnew }) => failed && !isAnew);
  const name = (statement.cell?.name ?? CELL_TEXT.exec(statement.text)?.[1])?.toLowerCase();
  return (
    waiting.find(({ drafted }) => drafted.cell && drafted.cell.name.toLowerCase() === name) ?? waiting[0]
  );
}

/** What is written anew stands where the failed statement stood. */
function inPlaceOf({ heading, cell }: DraftStatement, anew: DraftStatement): DraftStatement {
  const { heading: _heading, cell: _cell, ...statement } = anew;
  const [, name, said] = CELL_TEXT.exec(anew.text) ?? [];
  const text = cell && said && name?.toLowerCase() === cell.name.toLowerCase() ? said : anew.text;
  return { ...statement, text, ...defined({ heading, cell }) };
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
  const isObeying = verification.statement.citations.some(({ quote }) => isInstruction(quote));
  return isObeying ? { kind: 'dropped', rules: ['answer'] } : verification;
}
