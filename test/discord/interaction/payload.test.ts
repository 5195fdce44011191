import { describe, expect, it } from 'vitest';
import { readValues } from '../../../src/discord/interaction/payload.ts';

const OPTIONS = {
  question: { kind: 'text', description: '', required: true, maxLength: 5 },
  note: { kind: 'text', description: '' },
  private: { kind: 'flag', description: '' },
  order: { kind: 'choice', description: '', choices: [{ label: 'A', value: 'a' }] },
} as const;

describe('readValues', () => {
  it('cuts a text that is longer than its option allows', () => {
    expect(readValues(OPTIONS, [{ name: 'question', value: 'x'.repeat(6000) }])).toMatchObject({
      question: 'xxxxx',
    });
  });

  it('leaves out what no option asks for, and values that are not offered', () => {
    const given = [
      { name: '__proto__', value: 'x' },
      { name: 'other', value: 'x' },
      { name: 'order', value: 'b' },
      { name: 'private', value: 'true' },
    ];
    expect(readValues(OPTIONS, given)).toEqual({
      question: '',
      note: undefined,
      private: false,
      order: undefined,
    });
  });
});
