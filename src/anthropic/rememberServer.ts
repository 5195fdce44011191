import { type EvidenceForm, MAX_EVIDENCE_CHARACTERS } from './evidenceForm.ts';

type Mode = EvidenceForm['mode'];

/** How much less evidence a server is given that found a request too long for its model. */
const SHRINK = 4;
/** Some 1,000 tokens: a model that reads less than that and the instructions answers nothing. */
const LEAST_CHARACTERS = 3000;
/** A model may be replaced by one that reads more: after so many answers in a row it is given twice as much. */
const GROW_AFTER = 10;

/** How a reply looked that cited no search result: refused, in statements without support, or as a decline. */
export type Sign = 'refused' | 'uncited' | 'declined';

/** A model that was shown nothing declines, but so does one that found nothing: it takes so many to tell. */
const TELLING_DECLINES = 2;

/** What is learned of a server while the program runs. */
export interface ServerMemory {
  /** How it takes evidence; `auto` until that is known. */
  readonly mode: 'auto' | Mode;
  /** Characters of evidence that its model can read. */
  readonly room: number;
  /** A reply has cited search results: the server knows them for good. */
  learnNative(): void;
  /** Plain text was cited where search results were not; `sign` is what came of those. */
  learnInline(sign: Sign): void;
  /** Notes that so much evidence was too long; whether there is less to try. */
  shrink(room: number): boolean;
  noteSuccess(): void;
  /** Whether a reply has begun with a thought that had no mark at its beginning. */
  readonly thinksAloud: boolean;
  learnThinking(): void;
  /** Whether its model can be handed a tool. */
  readonly takesTools: boolean;
  /** Whether that was not known before. */
  learnNoTools(): boolean;
  /** A reply came without a count of its tokens. */
  noteUncounted(): void;
}

export function rememberServer(configured: 'auto' | Mode, onNote?: (note: string) => void): ServerMemory {
  let mode = configured;
  let room = MAX_EVIDENCE_CHARACTERS;
  let successes = 0;
  let declines = 0;
  let thinksAloud = false;
  let takesTools = true;
  let isCounted = true;
  return {
    get mode() {
      return mode;
    },
    get room() {
      return room;
    },
    get thinksAloud() {
      return thinksAloud;
    },
    learnThinking() {
      thinksAloud = true;
    },
    get takesTools() {
      return takesTools;
    },
    learnNoTools() {
      const isNew = takesTools;
      takesTools = false;
      if (isNew) onNote?.('the model’s server takes no tools: the model cannot search for more papers');
      return isNew;
    },
    noteUncounted() {
      if (isCounted) onNote?.('the model’s server counts no tokens: what it costs is estimated from lengths');
      isCounted = false;
    },
    learnNative() {
      if (configured === 'auto') mode = 'native';
    },
    learnInline(sign) {
      if (sign === 'declined') declines += 1;
      if (mode === 'auto' && (sign !== 'declined' || declines >= TELLING_DECLINES)) mode = 'inline';
    },
    shrink(tried) {
      successes = 0;
      // From what was tried, not from what is remembered: questions that fail together shrink it once.
      room = Math.min(room, Math.max(LEAST_CHARACTERS, Math.floor(tried / SHRINK)));
      return room < tried;
    },
    noteSuccess() {
      successes += 1;
      if (successes < GROW_AFTER) return;
      successes = 0;
      room = Math.min(MAX_EVIDENCE_CHARACTERS, room * 2);
    },
  };
}
