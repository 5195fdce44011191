import { type EvidenceForm, MAX_EVIDENCE_CHARACTERS } from './evidenceForm.ts';

type Mode = EvidenceForm['mode'];

/** How much less evidence a server is given that found a request too long for its model. */
const SHRINK = 4;
/** Some 1,000 tokens: a model that reads less than that and the instructions answers nothing. */
const LEAST_CHARACTERS = 3000;
/** A model may be replaced by one that reads more: after so many answers in a row it is given twice as much. */
const GROW_AFTER = 10;

/** What is learned of a server while the program runs. */
export interface ServerMemory {
  /** How it takes evidence; `auto` until that is known. */
  readonly mode: 'auto' | Mode;
  /** Characters of evidence that its model can read. */
  readonly room: number;
  /** Settles `auto`. A server that has once cited search results knows them for good. */
  learnMode(mode: Mode): void;
  /** Notes that so much evidence was too long; whether there is less to try. */
  shrink(room: number): boolean;
  noteSuccess(): void;
}

export function rememberServer(configured: 'auto' | Mode): ServerMemory {
  let mode = configured;
  let room = MAX_EVIDENCE_CHARACTERS;
  let successes = 0;
  return {
    get mode() {
      return mode;
    },
    get room() {
      return room;
    },
    learnMode(learned) {
      if (mode === 'auto' || (configured === 'auto' && learned === 'native')) mode = learned;
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
