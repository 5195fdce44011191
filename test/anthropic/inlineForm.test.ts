import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { inlineForm } from '../../src/anthropic/inlineForm.ts';

const delta = (text: string) =>
  ({
    type: 'content_block_delta',
    index: 0,
    delta: { type: 'text_delta', text },
  }) as Anthropic.MessageStreamEvent;

function read(pieces: readonly string[]): string[] {
  const reader = inlineForm(10_000).readReply();
  return [...pieces.flatMap((piece) => reader.take(delta(piece))), ...reader.rest(false)].map(
    ({ text }) => text,
  );
}

describe('an inline reply', () => {
  it('reads the same sentences in whatever pieces they come', () => {
    const text = 'Owls fly [1]. Owls eat 3.5 mice! [2][3] Bats hunt\n- Bats e.g. sleep? [4]';
    const whole = read([text]);
    expect(whole).toEqual(['Owls fly.', 'Owls eat 3.5 mice!', 'Bats hunt', 'Bats e.g. sleep?']);
    expect(read([...text])).toEqual(whole);
  });

  it('takes a sentence as soon as the next one begins', () => {
    const reader = inlineForm(10_000).readReply();
    expect(reader.take(delta('Owls fly [1].'))).toEqual([]);
    expect(reader.take(delta(' Owls eat'))).toMatchObject([{ text: 'Owls fly.' }]);
  });

  it('does not read a long text without an end anew for every piece of it', () => {
    const before = process.cpuUsage();
    read(Array.from({ length: 20_000 }, () => 'owls '));
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(1000);
  });
});
