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

/** What a reply has said so far. */
interface Said {
  readonly lines: ReturnType<typeof wholeLines>;
  /** What comes before the first citation may be said on the way to a search, and is then nothing to check. */
  readonly held: DraftStatement[];
  readonly mayBeThought: boolean;
  heading?: string;
  hasCitations: boolean;
  declined?: DeclineReason;
  /** Told instead of an answer. */
  reported?: DraftStatement[];
}

function nothingSaid(mayBeThought: boolean): Said {
  return { lines: wholeLines(), held: [], mayBeThought, hasCitations: false };
}

/**
 * Turns one reply into statements; throws when the model gives its instructions away. Of a model that is known to think
 * aloud without a mark at the beginning, all is held until its thought or its reply is over.
 */
export function statementsOf(reader: ReplyReader, canary: string, thinksAloud = false) {
  let said = nothingSaid(thinksAloud);
  const leaksIn = watchFor(canary);
  const read = (texts: readonly CitedText[]) => texts.flatMap((text) => readInto(said, text));

  function take(piece: Piece): readonly DraftStatement[] {
    if (piece.kind === 'text' && leaksIn(piece.text)) throw new Error('the model gave its instructions away');
    if (piece.kind === 'taken-back') said = nothingSaid(false);
    return read(reader.take(piece).flatMap(said.lines.take));
  }

  return {
    take: (pieces: readonly Piece[]): readonly DraftStatement[] => pieces.flatMap(take),
    rest(stop: Stop): readonly DraftStatement[] {
      const isWhole = stop === 'end_turn' || stop === 'stop_sequence';
      if (said.mayBeThought && !isWhole) said = nothingSaid(false); // cut off while it thought
      const { lines, held } = said;
      const statements = read([...reader.rest(!isWhole).flatMap(lines.take), ...lines.rest()]);
      // What is said around a decline without a citation explains it, and is nothing to check.
      const isAside = stop === 'tool_use' || (said.declined !== undefined && !said.hasCitations);
      return isAside ? statements : [...held.splice(0), ...statements];
    },
    get end() {
      const { hasCitations, declined, reported } = said;
      return { hasCitations, ...defined({ declined, reported: reported?.[0] }) };
    },
  };
}

/** The statements that may go on once a line is read. */
function readInto(said: Said, { text, citations }: CitedText): readonly DraftStatement[] {
  const line = readLine(text);
  if (line.kind === 'heading') said.heading = line.text;
  if (line.kind === 'declined') {
    said.declined = line.reason;
    if (!said.hasCitations && line.reason === 'not-reported') said.reported = [];
  }
  if (line.kind !== 'statement') return [];
  const statement = { ...placeUnder(said.heading, line.text), citations };
  if (said.reported) {
    if (citations.length > 0) said.reported.push(statement);
    return [];
  }
  said.held.push(statement);
  said.hasCitations ||= citations.length > 0;
  return said.hasCitations && !said.mayBeThought ? said.held.splice(0) : [];
}
