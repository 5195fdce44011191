import { defined } from '../defined.ts';
import { withPaperNamed } from '../verifying/quoteInstead.ts';
import { withoutConnective } from '../verifying/withoutConnective.ts';
import type { Answer, VerifiedStatement } from './answer.ts';
import { citationKey } from './citation.ts';
import { composeAnswer } from './composeAnswer.ts';
import type { DraftStatement, FailedStatement } from './draft.ts';
import { type Growing, type Slot, slotVerifier } from './slotVerifier.ts';

/** An answer while it is written: every statement passes the verifier or keeps an empty place. */
export function growingAnswer(growing: Growing) {
  const { writer, evidence } = growing;
  const slots: Slot[] = [];
  const { verify, follow, nextReading } = slotVerifier(growing);
  const shown = () => slots.flatMap(shownIn);

  return {
    get isEmpty(): boolean {
      return shown().length === 0;
    },
    compose: (): Answer => composeAnswer(readable(slots, growing), evidence.all, writer),
    nextReading,
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
    /** Gives a statement the only place; settles once it is read. */
    async addInstead(statement: DraftStatement): Promise<void> {
      const slot = verify(statement);
      slots.splice(0, slots.length, slot);
      await slot.reading;
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
    /** Whether the first statement, which answers, may be shown, or the sentence that it cites. */
    get hasFirst(): boolean {
      return (slots[0]?.shown ?? slots[0]?.quoted) !== undefined;
    },
    /** Lets cited sentences stand in for what could not be mended: for the first, which answers, and where they add something. */
    quoteTheRest(): void {
      for (const [at, slot] of slots.entries()) {
        if (slot.shown) continue;
        for (const quoted of at === 0 ? asCited(slot) : (slot.quoted ?? [])) {
          if (isTold(quoted, shown()) || !(at === 0 || addsSomething(quoted, shown()))) continue;
          slot.instead = [...(slot.instead ?? []), quoted];
        }
      }
    },
  };
}

function shownIn({ shown, instead = [] }: Slot): readonly VerifiedStatement[] {
  return shown ? [shown] : instead;
}

/**
 * What a model wrote may stand behind another statement than it was written to follow: then what joined it to the one before
 * goes, and where it leaves open what it speaks of, its paper is named. In its own words an opening speaks of what was asked.
 */
function readable(
  slots: readonly Slot[],
  { writer, evidence }: Pick<Growing, 'writer' | 'evidence'>,
): readonly VerifiedStatement[] {
  if (writer !== 'claude') return slots.flatMap(shownIn);
  const read: VerifiedStatement[] = [];
  for (const [at, slot] of slots.entries()) {
    const isJoined = at > 0 && shownIn(slots[at - 1] as Slot).length > 0; // there is one before it
    for (const statement of shownIn(slot)) {
      const alone = isJoined ? statement : { ...statement, text: withoutConnective(statement.text) };
      const before = new Set(read.at(-1)?.citations.map(({ paper }) => paper));
      const follows = statement.citations.some(({ paper }) => before.has(paper));
      const isOfQuestion = statement === slots[0]?.shown && !isVerbatim(statement);
      read.push(follows || isOfQuestion ? alone : withPaperNamed(alone, evidence.all));
    }
  }
  return read;
}

function isVerbatim({ text, citations }: VerifiedStatement): boolean {
  return citations.some(({ quote }) => quote === text);
}

/** What stands in for a statement, in the order in which it cites: each says a part of it. */
function asCited({ drafted, quoted = [] }: Slot): readonly VerifiedStatement[] {
  const keys = drafted.citations.map(citationKey);
  const place = ({ citations }: VerifiedStatement) =>
    Math.max(...citations.map((each) => keys.indexOf(citationKey(each))));
  return quoted.toSorted((one, other) => place(one) - place(other));
}

/** Whether the source of a cited sentence is cited already. */
function isTold({ citations }: VerifiedStatement, shown: readonly VerifiedStatement[]): boolean {
  const sources = new Set(shown.flatMap((statement) => statement.citations).map(citationKey));
  return citations.some((citation) => sources.has(citationKey(citation)));
}

/** Whether a statement is of a paper of which none tells yet, or of a digest, which tells several things of a paper. */
function addsSomething(quoted: VerifiedStatement, shown: readonly VerifiedStatement[]): boolean {
  if (quoted.heading !== undefined) return true;
  const papers = new Set(shown.flatMap(({ citations }) => citations.map(({ paper }) => paper)));
  return quoted.citations.some(({ paper }) => !papers.has(paper));
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
