// Questions that nothing before them changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { type EarlierTurn, resolveFollowUp } from '../../../src/understanding/followUp/resolveFollowUp.ts';
import { createWithoutNames } from '../../../src/understanding/metadata/createWithoutNames.ts';
import { metadataIndexOf } from '../../../src/understanding/metadata/metadataIndex.ts';
import { collection } from '../../support/papers.ts';

const papers = collection(
  {
    title: 'KelpNet 2: Mapping Coasts',
    authors: ['Ada Owl', 'Bo Reed'],
    abstract: 'KelpNet 2 maps 40 coasts.',
  },
  {
    title: 'KelpNet: Mapping One Coast',
    authors: ['Ada Owl'],
    abstract: 'KelpNet maps one coast in two sizes.',
  },
  {
    title: 'Salmon ladders and their cost',
    authors: ['Cy Bass'],
    abstract: 'Salmon climb ladders in 30 rivers.',
  },
  {
    title: 'Deep Soil Moisture',
    authors: ['Di Loam'],
    abstract: 'Few people speak Tamari, where soil is dry.',
  },
);
const withoutNames = createWithoutNames(await metadataIndexOf(papers));

const NAMES = ['KelpNet', 'KelpNet 2', 'kelpnet 2', 'Deep Soil Moisture', 'Salmon ladders and their cost'];
const WHOLE = NAMES.flatMap((name) => [
  `How many coasts does ${name} map?`,
  `how many parameters does the largest ${name} model have?`,
  `Who wrote ${name}?`,
  `when was ${name} published`,
  `what is the code of ${name}?`,
  `Is the code of ${name} public?`,
  `which sizes does ${name} come in?`,
  `tell me more about ${name}`,
  `What is the difference between ${name} and BERT?`,
  `is ${name} better on the second coast?`,
  `${name} training data?`,
  `Does ${name} work, and how well on the first coast?`,
]);
const BY_AUTHOR = [
  'What did Ada Owl find?',
  'which papers did cy bass write?',
  'how many papers has Bo Reed?',
];
const BEFORE = [
  ...WHOLE,
  'who wrote it?',
  'and the smaller one?',
  'what about KelpNet?',
  'which is newer?',
  'how many people speak Tamari?',
  'why?',
];

const turn = fc
  .tuple(fc.constantFrom(...BEFORE), fc.subarray([...papers], { minLength: 0, maxLength: 3 }))
  .map(([question, cited]): EarlierTurn => ({ question, papers: cited }));
const conversation = fc.array(turn, { maxLength: 5 });

describe('a question that names its paper, or an author', () => {
  it('is understood as it stands, whatever was spoken of before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WHOLE, ...BY_AUTHOR), conversation, (question, earlier) => {
        expect(resolveFollowUp(question, earlier, withoutNames)).toBe(question);
      }),
    );
  });

  it.each([
    ['How does it compare with KelpNet 2?', 'How does “Deep Soil Moisture” compare with KelpNet 2?'],
    ['Is that newer than KelpNet?', 'Is “Deep Soil Moisture” newer than KelpNet?'],
  ])('points back all the same where it says so: %s', (question, understood) => {
    const soil = [...papers].filter(({ title }) => title.startsWith('Deep'));
    expect(understoodIn(question, 'How dry is it there?', soil)).toBe(understood.replace(/[“”]/gu, ''));
  });
});

describe('a question that somebody does something in', () => {
  it.each([
    'How many people speak Tamari?',
    'how many people speak tamari?',
    'how many salmon reach the sea?',
  ])('leaves nothing out: %s', (question) => {
    expect(understoodIn(question, 'What is KelpNet?', [...papers].slice(1, 2))).toBe(question);
  });
});

describe('the same question in one conversation', () => {
  const understoodLast = (earlier: readonly EarlierTurn[], last: EarlierTurn) =>
    resolveFollowUp(last.question ?? '', earlier, withoutNames);

  it('is understood as it was right before', () => {
    fc.assert(
      fc.property(conversation, turn, (earlier, asked) => {
        expect(understoodLast([...earlier, asked], asked)).toBe(understoodLast(earlier, asked));
      }),
    );
  });

  it('stands alone where it did so first, whatever was spoken of in between', () => {
    fc.assert(
      fc.property(turn, conversation, (first, between) => {
        expect(understoodLast([first, ...between], first)).toBe(first.question);
      }),
    );
  });

  it('asks the question before of a name in small letters, too', () => {
    const cited = [...papers].slice(0, 1);
    expect(understoodIn('what about kelpnet then', 'How many coasts does KelpNet 2 map?', cited)).toBe(
      'How many coasts does kelpnet map?',
    );
  });

  it('may point elsewhere where what it went on with is no longer known', () => {
    const [first, , , soil] = [...papers];
    const turns: readonly EarlierTurn[] = [
      { question: 'who wrote it?', papers: first ? [first] : [], isLater: true },
      { question: 'What is Deep Soil Moisture?', papers: soil ? [soil] : [] },
    ];
    expect(resolveFollowUp('who wrote it?', turns, withoutNames)).toBe('who wrote Deep Soil Moisture?');
  });
});

function understoodIn(question: string, before: string, cited: readonly Paper[]): string {
  return resolveFollowUp(question, [{ question: before, papers: cited }], withoutNames);
}
