import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { resolveFollowUp } from '../../../src/understanding/followUp/resolveFollowUp.ts';
import { paper } from '../../support/papers.ts';

const gemma = paper({ title: 'Gemma: Open Models', abstract: 'Gemma comes in two sizes.', year: 2024 });
const owls = paper({
  id: 'p2',
  title: 'Owls at dusk: a study',
  abstract: 'Owls hunt mice best at night. Rain and wind had no effect. The data are public.',
});
const kites = paper({ id: 'p3', title: 'Kites', abstract: 'Kites soar.', year: 2022 });

/** What was asked before, what it was answered from, what is asked now, and how that is understood. */
type Dialogue = readonly [before: string, papers: readonly Paper[], question: string, understood: string];

const LARGEST = 'How many parameters does the largest Gemma model have?';
const COMPARED = 'Compare Kites with Gemma';

const POINTERS: readonly Dialogue[] = [
  [LARGEST, [gemma], 'who wrote it?', 'who wrote Gemma?'],
  [LARGEST, [gemma], 'Compare that with P-DRO', 'Compare Gemma with P-DRO'],
  [LARGEST, [gemma], 'What are its limitations?', 'What are Gemma’s limitations?'],
  [LARGEST, [gemma], 'and when was it published?', 'when was Gemma published?'],
  [LARGEST, [gemma], 'sorry, one more: when was it published?', 'when was Gemma published?'],
  [LARGEST, [gemma], 'thanks! can you tell me who made it, please?', 'who made Gemma?'],
  [LARGEST, [gemma], 'could u tell me more about that pls', 'what else is said of Gemma?'],
  [LARGEST, [gemma], 'How does this model differ from BERT?', 'How does Gemma differ from BERT?'],
  [LARGEST, [gemma], 'what did they find?', 'what did Gemma find?'],
  ['What is dusk?', [owls], 'how many owls see it?', 'how many owls see dusk?'],
  ['What do owls hunt?', [owls], 'who came up with that?', 'who wrote “Owls at dusk”?'],
  ['Do owls hunt?', [owls], 'did the authors write more?', 'did the authors of “Owls at dusk” write more?'],
  [COMPARED, [kites, gemma], 'who wrote both?', 'who wrote Kites and Gemma?'],
  [COMPARED, [kites, gemma], 'which performs better?', 'which of Kites and Gemma performs better?'],
  [COMPARED, [kites, gemma], 'who wrote the second one?', 'who wrote Gemma?'],
  [COMPARED, [kites, gemma], 'who wrote the oldest?', 'who wrote Kites?'],
  [COMPARED, [kites, gemma], 'who wrote the former?', 'who wrote Kites?'],
  [COMPARED, [kites, gemma], 'and the newest?', 'which of Kites and Gemma is the newest?'],
];

const FRAGMENTS: readonly Dialogue[] = [
  [LARGEST, [gemma], 'and the smaller one?', 'How many parameters does the smaller Gemma model have?'],
  [LARGEST, [gemma], 'What about Gemma 2?', 'How many parameters does the largest Gemma 2 model have?'],
  [
    LARGEST,
    [gemma],
    'and for training tokens?',
    'How many parameters does the largest Gemma model have for training tokens?',
  ],
  ['Do owls hunt at noon?', [owls], 'and at dusk?', 'Do owls hunt at dusk?'],
  ['What is the first loss?', [gemma], 'and the other loss?', 'What is the other loss?'],
  ['How do owls hunt?', [owls], 'what about rain?', 'What about rain in “Owls at dusk”?'],
  ['Do owls hunt at dusk?', [owls], 'by how much?', 'by how much do owls hunt at dusk?'],
  ['How do owls hunt?', [owls], 'why?', 'why do owls hunt?'],
  ['What do owls hunt?', [owls], 'when?', 'when was “Owls at dusk” published?'],
  ['What do owls hunt?', [owls], 'says who?', 'who wrote “Owls at dusk”?'],
  ['What do owls hunt?', [owls], 'with whom?', 'who wrote “Owls at dusk”?'],
  ['What do owls hunt?', [owls], 'on what data?', 'on what data in “Owls at dusk”?'],
  ['What do owls hunt?', [owls], 'how big?', 'how big in “Owls at dusk”?'],
  ['How many owls were seen?', [owls], 'which ones?', 'which owls were seen?'],
  ['What do owls hunt?', [owls], 'tell me more', 'what else is said of “Owls at dusk”?'],
];

const PARTS: readonly Dialogue[] = [
  ['What do owls hunt?', [owls], 'is the code public?', 'is the code public in “Owls at dusk”?'],
  ['What do owls hunt?', [owls], 'is there any code?', 'is there any code in “Owls at dusk”?'],
  [
    'What do owls hunt?',
    [owls],
    'what are the main findings?',
    'what are the main findings in “Owls at dusk”?',
  ],
  ['What do owls hunt?', [owls], 'and the authors?', 'the authors of “Owls at dusk”?'],
  [COMPARED, [kites, gemma], 'what is the difference?', 'what is the difference between Kites and Gemma?'],
];

const ALONE: readonly (readonly [before: string, papers: readonly Paper[], question: string])[] = [
  ...[
    'What is a Lewis signaling game?',
    'What is curriculum learning and why does it fail?',
    'Do the papers show that owls fly?',
    'Is DRO robust, and how is it trained?',
    'Gemma 2 sizes?',
    'Wie gut ist Gemini Ultra?',
    'what do these papers say about rain?',
    'what are all papers about?',
  ].map((question) => [LARGEST, [gemma], question] as const),
  ...[
    'what about orchids?',
    'is it safe to eat mice?',
    'when is it too cold for owls?',
    'Do old people sleep well when they garden?',
    'what is the best tent?',
    'what blinds owls at noon?',
    'how many salmon climb ladders?',
  ].map((question) => ['Do owls hunt?', [owls], question] as const),
];

const understoodAfter = (before: string, papers: readonly Paper[], question: string) =>
  resolveFollowUp(question, [{ question: before, papers }]);

describe('resolveFollowUp', () => {
  it.each(POINTERS)(
    'names what a word points to: %s %o | %s → %s',
    (before, papers, question, understood) => {
      expect(understoodAfter(before, papers, question)).toBe(understood);
    },
  );

  it.each(FRAGMENTS)('completes a fragment: %s %o | %s → %s', (before, papers, question, understood) => {
    expect(understoodAfter(before, papers, question)).toBe(understood);
  });

  it.each(PARTS)(
    'asks for a part of a paper of the one before: %s %o | %s → %s',
    (before, papers, question, understood) => {
      expect(understoodAfter(before, papers, question)).toBe(understood);
    },
  );

  it.each(ALONE)('leaves alone what stands on its own: %s %o | %s', (before, papers, question) => {
    expect(understoodAfter(before, papers, question)).toBe(question);
  });

  it('names the paper where the question before is no longer known', () => {
    expect(resolveFollowUp('and the smaller one?', [{ papers: [gemma] }])).toBe(
      'What about the smaller one in Gemma?',
    );
  });

  it('has nothing to add to a first question', () => {
    expect(resolveFollowUp('who wrote it?', [])).toBe('who wrote it?');
  });

  it('names a title without its closing mark', () => {
    const doubt = paper({ title: 'Do owls hunt in winter?', abstract: 'They do.' });
    expect(resolveFollowUp('who wrote it?', [{ question: 'Is winter hard?', papers: [doubt] }])).toBe(
      'who wrote “Do owls hunt in winter”?',
    );
  });
});
