import { defined } from '../defined.ts';
import type { RuleName } from '../verifying/rule.ts';
import type { WriterName } from './answer.ts';
import type { ReadingCounts } from './openReadings.ts';
import type { DeclineReason, NoModel, Outcome } from './outcome.ts';
import { addUsage, NO_USAGE, type Usage } from './usage.ts';

/** How often each rule kept a statement from being shown as it was written, mended ones included; `pointer` also beside good ones. */
type BrokenRules = Readonly<Partial<Record<RuleName, number>>>;

/** What answering a question took. Holds no text of a member, a paper or a model. */
export interface Work {
  readonly id: string;
  readonly broken: BrokenRules;
  /** Statements whose citation was moved to the sentence that supports them. */
  readonly moved: number;
  readonly usage: Usage;
  /** Of statements that were read a second time; absent where none was. */
  readonly readings?: ReadingCounts;
  readonly millis: number;
  /** How long each stage took. */
  readonly stages: Stages;
}

/** What a question came to, for the log and the receipt. */
export interface QuestionReport extends Work {
  readonly outcome: Outcome['kind'];
  readonly reason?: DeclineReason;
  readonly writer?: WriterName;
  readonly noModel?: NoModel;
  /** Ids of the cited papers in the order of their markers. */
  readonly papers: readonly string[];
  readonly statements: number;
}

/** In milliseconds; `write` includes the verification of each statement as it comes. */
export type Stages = Readonly<Partial<Record<'search' | 'write', number>>>;

/** What is counted while a question is answered. */
export interface QuestionStats extends Omit<Work, 'id' | 'readings'> {
  readonly readings: ReadingCounts | undefined;
  /** Said at the end of a stage; the same one may come again. */
  markStage(stage: keyof Stages): void;
  addUsage(usage: Usage): void;
  countBroken(rules: readonly RuleName[]): void;
  countMoved(): void;
  countReadings(counts: ReadingCounts): void;
}

export function openQuestionStats(): QuestionStats {
  const startedAt = performance.now();
  const broken: Partial<Record<RuleName, number>> = {};
  const stages: { -readonly [Stage in keyof Stages]: number } = {};
  let stageStartedAt = startedAt;
  let usage = NO_USAGE;
  let moved = 0;
  let readings: ReadingCounts | undefined;
  return {
    get usage() {
      return usage;
    },
    broken,
    get readings() {
      return readings;
    },
    countReadings: (counts) => {
      readings = counts;
    },
    get moved() {
      return moved;
    },
    get millis() {
      return Math.round(performance.now() - startedAt);
    },
    stages,
    markStage: (stage) => {
      const now = performance.now();
      stages[stage] = (stages[stage] ?? 0) + Math.round(now - stageStartedAt);
      stageStartedAt = now;
    },
    addUsage: (more) => {
      usage = addUsage(usage, more);
    },
    countBroken: (rules) => {
      for (const rule of rules) broken[rule] = (broken[rule] ?? 0) + 1;
    },
    countMoved: () => {
      moved += 1;
    },
  };
}

export function workOf(id: string, { usage, broken, moved, readings, millis, stages }: QuestionStats): Work {
  return { id, usage, broken, moved, millis, stages, ...defined({ readings }) };
}

export function reportOf(id: string, outcome: Outcome, stats: QuestionStats): QuestionReport {
  const noModel = outcome.noModel === undefined ? {} : { noModel: outcome.noModel };
  const shared = { ...workOf(id, stats), ...noModel };
  if (outcome.kind === 'declined') {
    return { ...shared, outcome: 'declined', reason: outcome.reason, papers: [], statements: 0 };
  }
  const { writer, statements, footnotes } = outcome.answer;
  const papers = [...new Set(footnotes.map(({ paper }) => paper.id))];
  return { ...shared, outcome: outcome.kind, writer, papers, statements: statements.length };
}
