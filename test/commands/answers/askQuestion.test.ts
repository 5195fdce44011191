import { describe, expect, it } from 'vitest';
import { courtesyFor } from '../../../commands/answers/askQuestion.ts';
import { collection } from '../../support/papers.ts';
import { textOf } from '../../support/runCommand.ts';

describe('courtesyFor', () => {
  const said = (text: string) => {
    const reply = courtesyFor(text, collection({}, {}));
    return reply && textOf(reply);
  };

  it.each(['thanks!', 'ok 👍', 'Thank you, that was really helpful!', 'bye', 'this helped a lot'])(
    'takes thanks: %s',
    (text) => expect(said(text)).toMatch(/^You are welcome/u),
  );

  it.each(['who are you?', 'Hi, what can you do?', 'Are you a bot', 'help'])('says what it is: %s', (text) =>
    expect(said(text)).toMatch(/questions about the 2 papers.*\/summarize/u),
  );

  it.each([
    'good models',
    'who are the authors?',
    'What are these papers about?',
    'What is this collection about?',
    'help with adam',
    'how does it work in mice?',
    'what is this?',
  ])('leaves questions alone: %s', (text) => expect(said(text)).toBeUndefined());
});
