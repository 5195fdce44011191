import type { Step } from '../answering/step.ts';
import type { Command } from '../command.ts';
import type { Reply } from '../reply.ts';

/** What was asked or pressed, and what came of it. */
export interface PageTurn {
  readonly id: string;
  readonly command: Command;
  /** What stands above the reply. */
  readonly asked: string;
  /** The newest one; replaced where a button turns a page. */
  reply: Reply;
  isOver: boolean;
  /** How the answer came about, where it is one. */
  readonly steps: Step[];
}

export interface Visit {
  readonly id: string;
  readonly turns: PageTurn[];
}

export interface Visits {
  begin(): Visit;
  /** The one with this id, or a new one: it may have been begun before a restart. */
  find(id: string): Visit;
  turn(id: string): PageTurn | undefined;
}

const MAX_VISITS = 20;
const MAX_TURNS = 50;
/** Of each conversation, so many answers can say why: what they know of it is large. */
const MAX_WITH_STEPS = 10;

/** The newest conversations, in memory alone. */
export function openVisits(newId: () => string): Visits {
  const visits = new Map<string, Visit>();
  const begin = () => {
    const visit: Visit = { id: newId(), turns: [] };
    visits.set(visit.id, visit);
    for (const old of visits.keys()) if (visits.size > MAX_VISITS) visits.delete(old);
    return visit;
  };
  return {
    begin,
    find: (id) => visits.get(id) ?? begin(),
    turn: (id) => [...visits.values()].flatMap(({ turns }) => turns).find((turn) => turn.id === id),
  };
}

export function addTurn({ turns }: Visit, turn: PageTurn): void {
  turns.push(turn);
  if (turns.length > MAX_TURNS) turns.shift();
  for (const { steps } of turns.slice(0, -MAX_WITH_STEPS)) steps.length = 0;
}
