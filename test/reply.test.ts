import { describe, expect, it } from 'vitest';
import { drawMessages } from '../src/discord/render/drawMessages.ts';
import { lookOf, type Reply } from '../src/reply.ts';
import { answerOf } from './support/answers.ts';

const answer = { kind: 'answer', answer: answerOf([], []) } as const;
const text = { kind: 'text', text: 'Owls.' } as const;
const REPLIES: readonly (readonly [string, Reply])[] = [
  ['supported', { parts: [text, answer] }],
  ['contradicted', { parts: [text, answer], checked: 'contradicted' }],
  ['mixed', { parts: [text, answer], checked: 'mixed' }],
  ['nearest', { parts: [text, answer], isUnsure: true }],
  ['not-found', { parts: [text], declined: 'not-in-corpus' }],
  ['not-said', { parts: [text], declined: 'not-reported' }],
  ['unclear', { parts: [text], declined: 'unclear' }],
  ['failed', { parts: [text], isRetryable: true }],
];

describe('lookOf', () => {
  it.each(REPLIES)('tells %s from the rest', (look, reply) => {
    expect(lookOf(reply)).toBe(look);
  });

  it('gives what only tells something no look', () => {
    expect(lookOf({ parts: [text] })).toBeUndefined();
  });

  it('has a colour of its own for each on Discord', () => {
    const colours = REPLIES.map(([, reply]) => drawMessages(reply, 'ask')[0].body.components[0].accent_color);
    expect(new Set(colours).size).toBe(REPLIES.length);
    expect(colours).not.toContain(undefined);
  });
});
