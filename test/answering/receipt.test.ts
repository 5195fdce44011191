import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/answering/answerFrom.ts';
import { openQuestionStats, reportOf, workOf } from '../../src/answering/receipt.ts';
import { NO_USAGE } from '../../src/answering/usage.ts';
import { paper } from '../support/papers.ts';

const SECRET = 'Larks sing at 4 a.m.';
const larks = paper({ id: 'larks', title: 'On Larks', abstract: SECRET });
const answer = answerFrom(
  [{ text: SECRET, citations: [{ paper: 'larks', sentence: 0 }] }],
  [larks],
  'claude',
);

describe('what a question took', () => {
  it('adds up what several requests used and how often each rule was broken', () => {
    const stats = openQuestionStats();
    for (const usd of [0.02, 0.03]) stats.addUsage({ ...NO_USAGE, requests: 1, usd });
    for (const rules of [['number', 'scope'], ['number']] as const) stats.countBroken(rules);
    stats.countMoved();
    const { usage, broken, moved } = workOf('q7', stats);
    expect({ usage, broken, moved }).toEqual({
      usage: { ...NO_USAGE, requests: 2, usd: 0.05 },
      broken: { number: 2, scope: 1 },
      moved: 1,
    });
  });

  it('has second readings only where something was read', () => {
    const stats = openQuestionStats();
    expect(workOf('q7', stats)).not.toHaveProperty('readings');
    stats.countReadings({ supported: 2, not: 0, unsure: 1, unread: 0 });
    expect(workOf('q7', stats).readings).toEqual({ supported: 2, not: 0, unsure: 1, unread: 0 });
  });

  it('has the time of each stage, summed where one comes again', () => {
    const stats = openQuestionStats();
    for (const stage of ['search', 'write', 'search'] as const) stats.markStage(stage);
    const { stages, millis } = workOf('q7', stats);
    expect(Object.keys(stages)).toEqual(['search', 'write']);
    expect((stages.search ?? 0) + (stages.write ?? 0)).toBeLessThanOrEqual(millis + 3);
  });
});

describe('what a question came to', () => {
  it('names the writer and the cited papers, and no text', () => {
    const report = reportOf('q7', { kind: 'answered', answer, noModel: 'late' }, openQuestionStats());
    expect(report).toMatchObject({
      ...{ id: 'q7', outcome: 'answered', writer: 'claude', noModel: 'late' },
      ...{ papers: ['larks'], statements: 1 },
    });
    expect(JSON.stringify(report)).not.toMatch(/sing|On Larks/u);
  });

  it('keeps an answer apart from the nearest sentence', () => {
    expect(reportOf('q7', { kind: 'nearest', answer }, openQuestionStats()).outcome).toBe('nearest');
  });

  it('names why nothing was said, and no paper', () => {
    const declined = {
      kind: 'declined',
      reason: 'not-reported',
      papers: [larks],
      lookedFor: ['sing'],
    } as const;
    expect(reportOf('q7', declined, openQuestionStats())).toMatchObject({
      ...{ outcome: 'declined', reason: 'not-reported', papers: [], statements: 0 },
    });
    expect(JSON.stringify(reportOf('q7', declined, openQuestionStats()))).not.toContain('sing');
  });
});
