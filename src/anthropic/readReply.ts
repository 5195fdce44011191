import type Anthropic from '@anthropic-ai/sdk';
import type { DraftStatement } from '../answering/draft.ts';
import type { DeclineReason } from '../answering/outcome.ts';
import { defined } from '../defined.ts';
import type { Piece } from './assembleReply.ts';
import { watchFor } from './canary.ts';
import type { CitedText, ReplyReader } from './evidenceForm.ts';
import { readLine } from './readLine.ts';
import { wholeLines } from './wholeLines.ts';

/** Why a reply ended; `unpaid` where the budget had nothing left for it, `overrun` where it would not end. */
export type Stop = Anthropic.StopReason | 'unpaid' | 'overrun' | null;

const COMPARED = /^(Compared): (.+)$/u;
const NAMED = /^([^:]{1,80}): (.+)$/u;

/** Under `Compared: sizes`, the line `Gemma: 2 billion.` is what Gemma's paper says of sizes. */
function placeUnder(heading: string | undefined, text: string): Omit<DraftStatement, 'citations'> {
  const [, compared, aspect] = COMPARED.exec(heading ?? '') ?? [];
  const [, name, said] = NAMED.exec(text) ?? [];
  if (compared && aspect && name && said) return { text: said, heading: compared, cell: { aspect, name } };
  return { text, ...defined({ heading }) };
}

/**
 * Turns one reply into statements; throws when the model gives its instructions away. Of a model that is known to think
 * aloud without a mark at the beginning, all is held until its thought or its reply is over.
 */
export function statementsOf(reader: ReplyReader, canary: string, thinksAloud = false) {
  let heading: string | undefined;
  let declined: DeclineReason | undefined;
  let hasCitations = false;
  let mayThink = thinksAloud;
  let lines = wholeLines();
  const leaksIn = watchFor(canary);
  /** What comes before the first citation may be said on the way to a search, and is then nothing to check. */
  const held: DraftStatement[] = [];
  /** Told instead of an answer. */
  let reported: DraftStatement[] | undefined;

  function read({ text, citations }: CitedText): DraftStatement[] {
    const line = readLine(text);
    if (line.kind === 'heading') heading = line.text;
    if (line.kind === 'declined') {
      declined = line.reason;
      if (!hasCitations && line.reason === 'not-reported') reported = [];
    }
    if (line.kind !== 'statement') return [];
    const statement = { ...placeUnder(heading, line.text), citations };
    if (reported) {
      if (citations.length > 0) reported.push(statement);
      return [];
    }
    held.push(statement);
    hasCitations ||= citations.length > 0;
    return hasCitations && !mayThink ? held.splice(0) : [];
  }

  function forget(): void {
    held.length = 0;
    lines = wholeLines();
    [heading, declined, reported, hasCitations, mayThink] = [undefined, undefined, undefined, false, false];
  }

  function take(piece: Piece): readonly DraftStatement[] {
    if (piece.kind === 'text' && leaksIn(piece.text)) throw new Error('the model gave its instructions away');
    if (piece.kind === 'taken-back') forget();
    return reader.take(piece).flatMap(lines.take).flatMap(read);
  }

  return {
    take: (pieces: readonly Piece[]): readonly DraftStatement[] => pieces.flatMap(take),
    rest(stop: Stop): readonly DraftStatement[] {
      const isWhole = stop === 'end_turn' || stop === 'stop_sequence';
      if (mayThink && !isWhole) forget(); // cut off while it thought
      const statements = [...reader.rest(!isWhole).flatMap(lines.take), ...lines.rest()].flatMap(read);
      // What is said around a decline without a citation explains it, and is nothing to check.
      const isAside = stop === 'tool_use' || (declined !== undefined && !hasCitations);
      return isAside ? statements : [...held.splice(0), ...statements];
    },
    get end() {
      return { hasCitations, ...defined({ declined, reported: reported?.[0] }) };
    },
  };
}
