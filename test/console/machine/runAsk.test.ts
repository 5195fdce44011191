import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/answering/outcome.ts';
import { runAsk } from '../../../src/console/machine/runAsk.ts';
import { answerOf } from '../../support/answers.ts';
import { opened } from '../../support/collections.ts';
import { folder } from '../../support/folder.ts';
import { collection, paper } from '../../support/papers.ts';
import { recordingOutput } from '../../support/recordingOutput.ts';

describe('runAsk', () => {
  it('answers a question as one object', async () => {
    const { code, results } = await ask(['--json', 'why?']);
    expect(code).toBe(0);
    expect(results).toEqual([
      {
        id: '1',
        question: 'why?',
        outcome: 'declined',
        reason: 'not-in-corpus',
        text: 'Nothing here.',
        statements: [],
        papers: [],
        writer: 'extractive',
        millis: expect.any(Number),
      },
    ]);
  });

  it('tells the nearest sentence apart from an answer', async () => {
    const said = { text: 'Owls fly.', citations: [{ paper: 'p1', sentence: 0, quote: 'Owls fly.' }] };
    const answer = answerOf([paper({ abstract: 'Owls fly.' })], [said]);
    const { results } = await ask(['--json', 'why?'], { kind: 'nearest', answer });
    expect(results).toMatchObject([{ outcome: 'nearest', reason: null, statements: [said], papers: ['p1'] }]);
  });

  it('tells what became of each question of a message', async () => {
    const said = { text: 'Owls fly.', citations: [{ paper: 'p1', sentence: 0, quote: 'Owls fly.' }] };
    const answer = answerOf([paper({ abstract: 'Owls fly.' })], [said]);
    const parts = [
      { question: 'do owls fly?', kind: 'answered' },
      { question: 'why?', kind: 'declined', reason: 'not-in-corpus' },
    ] as const;
    const { results } = await ask(['--json', 'do owls fly? why?'], { kind: 'answered', answer, parts });
    expect(results).toMatchObject([
      {
        parts: [
          { question: 'do owls fly?', outcome: 'answered', reason: null },
          { question: 'why?', outcome: 'declined', reason: 'not-in-corpus' },
        ],
      },
    ]);
  });

  it('answers a question about the collection by its records', async () => {
    const { results } = await ask(['--json', 'papers?']);
    expect(results).toEqual([
      expect.objectContaining({ outcome: 'answered', reason: null, statements: [], papers: ['p1'] }),
    ]);
    expect(results[0]?.['text']).toContain('On Owls');
  });

  it('answers a question after what all papers are about by an overview', async () => {
    expect((await ask(['--json', 'overview?'])).code).toBe(0);
  });

  it('answers the good lines of a file and names the bad ones', async () => {
    const file = join(
      folder({ 'q.jsonl': '{"id":"a","question":"why?"}\nbad\n{"id":"b"}\n\n{"id":7,"question":""}' }),
      'q.jsonl',
    );
    const { code, results, lines } = await ask(['--batch', file]);
    expect([code, results.map((each) => each['id'])]).toEqual([1, ['a', 7]]);
    expect(lines).toEqual([
      expect.stringContaining('q.jsonl:2: is not an object'),
      expect.stringContaining('q.jsonl:3: "question" must be a text'),
    ]);
  });

  it('goes on after an error, and says so in its exit code', async () => {
    const file = join(
      folder({ 'q.jsonl': '{"id":"a","question":"error"}\n{"id":"b","question":"why?"}' }),
      'q.jsonl',
    );
    const { code, results, errors } = await ask(['--batch', file]);
    expect([code, results.length, errors]).toEqual([1, 1, ['question a failed']]);
  });

  it.each([
    [['--foo']],
    [[]],
    [['--json', 'a', '--batch', 'b']],
    [['stray']],
    [['--batch', '/no/such/file']],
  ])('refuses %j with its remedy', async (args) => {
    const { code, results, lines } = await ask(args);
    expect([code, results]).toEqual([1, []]);
    expect(lines.join('\n')).toMatch(/Use: npm run --silent ask|name a file that exists/u);
  });
});

const NOTHING: Outcome = { kind: 'declined', reason: 'not-in-corpus', papers: [] };

async function ask(args: readonly string[], outcome = NOTHING) {
  const { output, ...record } = recordingOutput();
  const code = await runAsk(args, {
    output,
    collection: opened(collection()),
    writer: 'extractive',
    replyTo: () => ({ parts: [{ kind: 'text', text: 'Nothing here.' }] }),
    async aboutCollection(question) {
      if (question === 'overview?') return 'digest';
      return question === 'papers?'
        ? { parts: [{ kind: 'papers', items: [{ paper: paper() }] }] }
        : undefined;
    },
    async *answerQuestion(question, kind) {
      yield* [];
      if (kind === 'digest' && question !== '') throw new Error('An overview has no topic.');
      if (question === 'error') throw new Error('broken');
      return outcome;
    },
  });
  return { code, ...record };
}
