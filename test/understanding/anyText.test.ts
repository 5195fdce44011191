// What holds of every text that somebody may ask.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollectionQuestion } from '../../src/understanding/collection/readCollectionQuestion.ts';
import { correctTypos } from '../../src/understanding/correctTypos.ts';
import { type EarlierTurn, resolveFollowUp } from '../../src/understanding/followUp/resolveFollowUp.ts';
import { mainClause } from '../../src/understanding/mainClause.ts';
import { readMetadataQuestion } from '../../src/understanding/metadata/readMetadataQuestion.ts';
import { paperTextOf, readText } from '../../src/understanding/paperText.ts';
import { questionFocus } from '../../src/understanding/questionFocus.ts';
import { questionKind } from '../../src/understanding/questionKind.ts';
import { MAX_QUESTION_CHARACTERS, readQuestion } from '../../src/understanding/readQuestion.ts';
import { readWith } from '../../src/understanding/readWith.ts';
import { vocabularyOf } from '../../src/understanding/vocabulary.ts';
import { anyQuestion } from '../support/anyPapers.ts';
import { collection } from '../support/papers.ts';

const papers = collection(
  {
    title: 'FOGNET: Harvesting Fog',
    authors: ['Zoe Mist'],
    year: 2012,
    abstract: 'FOGNET harvests 9 litres a day. Wool meshes tore.',
  },
  {
    title: 'Dew on Desert Beetles',
    authors: ['Ray Dune', 'Zoe Mist'],
    abstract: 'Beetles may drink dew from their backs.',
  },
);
const held = [...papers];
const vocabulary = vocabularyOf(held.map(paperTextOf));
const before: readonly EarlierTurn[] = [{ question: 'What does FOGNET harvest?', papers: held.slice(0, 1) }];

const ASKING = [
  'what',
  'who wrote',
  'it',
  'and',
  'FOGNET',
  'the second one',
  'how many',
  '?',
  'between',
  'Zoe Mist',
  '2012',
  'they',
  'papers',
  '’s',
  '—',
];
/** Any text at all, and what words that ask may be thrown together to. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...ASKING), { maxLength: 12 }).map((words) => words.join(' ')),
  anyQuestion,
);

describe('any text', () => {
  it.each<[string, (text: string) => unknown]>([
    ['a question', readQuestion],
    ['its main clause', mainClause],
    ['a kind of question', questionKind],
    ['what is asked for', (text) => questionFocus(readText(text))],
    ['a question with slips', (text) => correctTypos(text, vocabulary)],
    ['terms against papers', (text) => readWith(text, held).terms],
    ['a question about the collection', (text) => readCollectionQuestion(text, papers.size)],
    ['a follow-up', (text) => resolveFollowUp(text, before)],
  ])('is read as %s, the same way each time', (_what, read) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  it('is read as a question of the record, the same way each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await readMetadataQuestion(text, papers)).toEqual(await readMetadataQuestion(text, papers));
      }),
    );
  });

  it('is a question of one line that is not longer than can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const { question } = readQuestion(text);
        expect(question).not.toMatch(/[\n\r\t]|^\s|\s$/u);
        expect(question.length).toBeLessThanOrEqual(MAX_QUESTION_CHARACTERS);
        expect(readQuestion(question).question).toBe(question);
      }),
    );
  });

  it('is cut behind a whole word where it is too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('fog', 'harvests', 'dew', '𝄞𝄞'), { minLength: 300, maxLength: 400 }),
        (words) => {
          const { question, isCut } = readQuestion(words.join(' '));
          expect(isCut).toBe(words.join(' ').length > MAX_QUESTION_CHARACTERS);
          expect(words.join(' ').startsWith(question)).toBe(true);
          expect(words).toContain(question.split(' ').at(-1));
        },
      ),
    );
  });

  it('is no follow-up where nothing was asked before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(resolveFollowUp(text, [])).toBe(text);
      }),
    );
  });

  it('that asks keeps its kind however it is written', () => {
    const WRITINGS: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.replace(/\?$/u, ''),
      (text) => `  ${text} `,
      (text) => text.normalize('NFD'),
      (text) => `Hello! ${text}`,
      (text) => `Please tell me: ${text}`,
    ];
    fc.assert(
      fc.property(anyQuestion, fc.constantFrom(...WRITINGS), (question, rewritten) => {
        expect(questionKind(rewritten(question))).toBe(questionKind(question));
      }),
    );
  });
});
