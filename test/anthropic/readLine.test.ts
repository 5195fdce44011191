import { describe, expect, it } from 'vitest';
import { readLine } from '../../src/anthropic/readLine.ts';

describe('readLine', () => {
  it.each([
    ['**Owls** fly `by night`.', { kind: 'statement', text: 'Owls fly by night.' }],
    ['Owls eat 3 mice [1][2].', { kind: 'statement', text: 'Owls eat 3 mice.' }],
    ['Owls eat [3] mice.', { kind: 'statement', text: 'Owls eat [3] mice.' }],
    ['## Night', { kind: 'heading', text: 'Night' }],
    ['**Night:**', { kind: 'heading', text: 'Night:' }],
    ['NOT_REPORTED', { kind: 'declined', reason: 'not-reported' }],
    ['NOT_IN_COLLECTION.', { kind: 'declined', reason: 'not-in-corpus' }],
    ['Here is what they say:', { kind: 'nothing' }],
    ['---', { kind: 'nothing' }],
    ['| --- | :-: |', { kind: 'nothing' }],
    ['> > Owls fly.', { kind: 'statement', text: 'Owls fly.' }],
    ['||Owls fly.||', { kind: 'statement', text: 'Owls fly.' }],
    ['~~Owls fly.~~', { kind: 'statement', text: 'Owls fly.' }],
  ])('reads %s', (line, expected) => expect(readLine(line)).toEqual(expected));
});
