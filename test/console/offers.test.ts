import { describe, expect, it } from 'vitest';
import type { ActionHandler, Command } from '../../src/command.ts';
import { drawingOn } from '../../src/console/drawing.ts';
import { drawOffers, type Offer, readChoice } from '../../src/console/offers.ts';

const handler: ActionHandler = { isPrivate: false, async *run() {} };
const asking: ActionHandler = { ...handler, prompt: { title: 'Tell', label: 'What?', maxLength: 5 } };
const offer = (label: string, by = handler): Offer => ({
  label,
  value: label,
  handler: by,
  command: {} as Command, // none is run
});
const drawn = (labels: readonly string[], columns: number) =>
  drawOffers(
    labels.map((label) => offer(label)),
    drawingOn({ columns, isStyled: false }),
  ).join('');

describe('drawOffers', () => {
  it('puts short ones on one line', () => {
    const labels = ['Evidence', 'Follow up', '👍', '👎', 'BibTeX', 'Markdown'];
    expect(drawn(labels, 80)).toBe(
      'Type a number: 1 Evidence  2 Follow up  3 👍  4 👎  5 BibTeX  6 Markdown',
    );
  });

  it('breaks none of them where the line is narrow', () => {
    expect(drawn(['Evidence', 'Follow up', 'BibTeX', 'Markdown'], 30)).toBe(
      'Type a number:\n  1 Evidence  2 Follow up\n  3 BibTeX  4 Markdown',
    );
  });

  it('puts long ones below each other, cut to the line', () => {
    expect(drawn(['Next', 'A paper on owls and the mice they eat'], 30)).toBe(
      'Type a number:\n  1 Next\n  2 A paper on owls and the…',
    );
  });
});

describe('readChoice', () => {
  const offers = [offer('A'), offer('B', asking)];

  it.each([
    ['1', { offer: offers[0], written: '' }],
    ['2 owls', { offer: offers[1], written: 'owls' }],
    ['2', { problem: 'Type it behind the number, as in “2 …”: What?' }],
    ['2 owl owl', { problem: 'That is 7 characters long of at most 5. Shorten it.' }],
    ['3', { problem: 'Choose 1 or 2, or ask in words.' }],
    ['0', { problem: 'Choose 1 or 2, or ask in words.' }],
  ])('reads %s', (line, choice) => {
    expect(readChoice(line, offers)).toEqual(choice);
  });

  it('takes words for something else', () => {
    expect(readChoice('1 billion or 2?', offers)).toBeUndefined();
    expect(readChoice('owls', offers)).toBeUndefined();
    expect(readChoice('1 billion or 2?', [])).toBeUndefined();
  });
});
