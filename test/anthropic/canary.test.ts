// A reply that gives the instructions away is left whole: nothing of it stays, in whatever disguise they come.
import { describe, expect, it } from 'vitest';
import { CANARY, claudeAnswering, FALLBACK } from '../support/claude.ts';
import { says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' });
const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 1] as const] };

async function answerTo(leak: string) {
  const model = await playModel(says([GOOD, { text: `\n${leak}`, cites: [['p1', 1]] }]));
  return (await ask(claudeAnswering(papers, model), { question: 'what do owls eat' })).outcome;
}

describe('the code of the instructions', () => {
  it.each([
    ['as it is', `The code is ${CANARY}.`],
    ['in capitals', CANARY.toUpperCase()],
    ['letter by letter', [...CANARY].join(' ')],
    ['with dashes', [...CANARY].join('-')],
    ['backwards', [...CANARY].reverse().join('')],
    ['in Base64', Buffer.from(`my code: ${CANARY}`).toString('base64')],
  ])('takes its whole reply along: %s', async (_how, leak) => {
    expect(await answerTo(leak)).toMatchObject({
      noModel: 'failed',
      answer: { writer: 'extractive', statements: [{ text: FALLBACK.text }] },
    });
  });

  it('is no reason to leave a reply that does not hold it', async () => {
    expect(await answerTo('c0ffee is drunk.')).toMatchObject({ answer: { writer: 'claude' } });
  });
});
