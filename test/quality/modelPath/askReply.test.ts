import { describe, expect, it, onTestFinished } from 'vitest';
import { answerQuestionWith } from '../../../src/answering/answerQuestion.ts';
import { claudeAnswering } from '../../support/claude.ts';
import { opened } from '../../support/collections.ts';
import { collection } from '../../support/papers.ts';
import { askReply } from './askReply.ts';
import { playReplies } from './playReplies.ts';
import type { Block, Reply } from './replies.ts';

const papers = collection({
  title: 'On mills',
  abstract: 'Seven old mills burnt straw. Gravel roofs may resist hail.',
});
const QUESTION = { id: 'q1', kind: 'direct', question: 'what did the old mills burn?', papers: ['p1'] };

async function played(...lines: readonly Block[]) {
  const model = await playReplies();
  onTestFinished(model.stop);
  const reply: Reply = { set: 'test', collection: 'mills', turns: [lines], ...QUESTION };
  const { search: _own, ...pipeline } = claudeAnswering(papers, { ...model, requests: [] });
  const answerQuestion = answerQuestionWith({ ...pipeline, deadlineMs: 8000 });
  return askReply(reply, QUESTION, { model, answerQuestion, collection: opened(papers) });
}

describe('askReply', () => {
  it('counts a line as shown where a member reads it word for word', async () => {
    const { statements, requests } = await played(
      { text: 'Seven mills burnt straw.', cites: ['p1:0'] },
      { text: 'Gravel roofs resist hail.', cites: ['p1:1'] },
    );
    expect(statements.map(({ isShown }) => isShown)).toEqual([true, false]);
    expect(requests).toBe(1);
  });

  it('says why a line is not shown', async () => {
    const { statements } = await played({ text: 'Nine mills burnt straw.', cites: ['p1:0'] });
    expect(statements[0]?.broke).toContain('number');
  });

  it('tells of a citation of a paper that the model was not given', async () => {
    const { lost } = await played({ text: 'Seven mills burnt straw.', cites: ['p9:0'] });
    expect(lost).toEqual(['p9:0']);
  });
});
