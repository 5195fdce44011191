// A reply that gives the instructions away is left whole: nothing of it stays, in whatever disguise they come.
import { describe, expect, it, vi } from 'vitest';
import { watchFor } from '../../src/anthropic/canary.ts';
import { CANARY, claudeAnswering, FALLBACK } from '../support/claude.ts';
import { says } from '../support/modelDouble.ts';
import { collection } from '../support/papers.ts';
import { playModel } from '../support/playModel.ts';
import { ask } from '../support/writing.ts';

const papers = collection({ abstract: 'Owls fly at night. Owls eat 3 mice.' });
const GOOD = { text: 'Owls eat 3 mice.', cites: [['p1', 1] as const] };

/** Fed letter by letter, as a stream may come. */
function isSeen(text: string): boolean {
  const leaksIn = watchFor(CANARY);
  return [...text].some(leaksIn);
}

async function answerTo(leak: string) {
  const model = await playModel(says([GOOD, { text: `\n${leak}`, cites: [['p1', 1]] }]));
  return (await ask(claudeAnswering(papers, model), { question: 'what do owls eat' })).outcome;
}

const DISGUISES = [
  ['as it is', `The code is ${CANARY}.`],
  ['in capitals', CANARY.toUpperCase()],
  ['letter by letter', [...CANARY].join(' ')],
  ['with dashes', [...CANARY].join('-')],
  ['over lines', [...CANARY].join('\n- ')],
  ['backwards', [...CANARY].reverse().join('')],
  ['in Base64', Buffer.from(`my code: ${CANARY}`).toString('base64')],
  ['in Base64 over lines', Buffer.from(`a code: ${CANARY}`).toString('base64').replace(/.{9}/gu, '$&\n')],
] as const;

describe('watchFor', () => {
  it.each(DISGUISES)('sees the code in a long text, whatever pieces it comes in: %s', (_how, leak) => {
    for (const before of ['', 'o', 'ow', 'owl', 'owls fly. '.repeat(50)]) {
      expect(isSeen(`${before}${leak} and more`)).toBe(true);
      expect(watchFor(CANARY)(`${before}${leak} and more`)).toBe(true);
    }
    expect(isSeen(`owls fly ${leak.slice(1, -4)} and more`)).toBe(false);
  });

  it('reads each piece of a long text about once', () => {
    const leaksIn = watchFor(CANARY);
    const from = vi.spyOn(Buffer, 'from');
    for (let piece = 0; piece < 1000; piece += 1) leaksIn('owls');
    const decoded = from.mock.calls.reduce((sum, [text]) => sum + String(text).length, 0);
    from.mockRestore();
    expect(decoded).toBeLessThan(1000 * 4 * 40);
  });
});

describe('the code of the instructions', () => {
  it.each(DISGUISES)('takes its whole reply along: %s', async (_how, leak) => {
    expect(await answerTo(leak)).toMatchObject({
      noModel: 'failed',
      answer: { writer: 'extractive', statements: [{ text: FALLBACK.text }] },
    });
  });

  it('is no reason to leave a reply that does not hold it', async () => {
    expect(await answerTo('c0ffee is drunk.')).toMatchObject({ answer: { writer: 'claude' } });
  });
});
