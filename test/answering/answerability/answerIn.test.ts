import { describe, expect, it } from 'vitest';
import { answerIn } from '../../../src/answering/answerability/answerIn.ts';
import { matchPaper } from '../../../src/answering/answerability/matchPaper.ts';
import { readingOf } from '../../support/readings.ts';

/** What is found in each sentence of a paper, as it is written. */
function foundIn(question: string, abstract: string) {
  const reading = readingOf(question, { title: 'On Owls', abstract });
  return reading.papers.flatMap((text) =>
    text.sentences.map((read, sentence) => {
      const matches = matchPaper(reading, text).inSentences[sentence] ?? [];
      const found = answerIn(reading, { text, sentence, matches });
      return found && read.text.slice(...found.span);
    }),
  );
}

describe('answerIn', () => {
  it('finds the number beside what is counted', () => {
    const abstract = 'We followed owls for 10 years and counted 300 nests. Owls sleep.';
    expect(foundIn('How many nests were counted?', abstract)).toEqual(['300', undefined]);
  });

  it('takes no number of a name for a count', () => {
    expect(foundIn('How many owls does OWLET find?', 'OWLET 1.5 finds owls.')).toEqual([undefined]);
  });

  it('finds where an abbreviation is written out', () => {
    const abstract = 'We use Binaural Acoustic Location (BAL). BAL works.';
    expect(foundIn('What does BAL stand for?', abstract)).toEqual(['Binaural Acoustic Location', undefined]);
  });

  it('finds where something is said to be something', () => {
    const abstract = 'Strix is a genus of owls. Many people like Strix.';
    expect(foundIn('What is Strix?', abstract)).toEqual(['Strix', undefined]);
  });

  it('finds a reason where one is asked for', () => {
    const abstract = 'Owls are silent because of soft feathers. Owls sleep.';
    expect(foundIn('Why are owls silent?', abstract)).toEqual(['because', undefined]);
  });

  it('finds a means where it is asked how', () => {
    expect(foundIn('How do owls find mice?', 'Owls find mice by listening. Owls sleep.')).toEqual([
      'by listening',
      undefined,
    ]);
  });

  it.each([
    [
      'Which prey did owls take?',
      'Owls took many prey: mice and voles. Owls took prey.',
      ['prey', undefined],
    ],
    ['Which prey did owls take?', 'Owls took prey animals such as mice.', ['prey']],
    ['Which radars saw owls?', 'Here X-20 radars saw owls.', ['20 radars']],
    ['Which radars saw owls beside the X-20?', 'Here X-20 radars saw owls.', [undefined]],
  ])('finds the thing of a kind that is named: %s', (question, abstract, found) => {
    expect(foundIn(question, abstract)).toEqual(found);
  });

  it('looks for nothing where the form of the question asks for nothing special', () => {
    expect(foundIn('Are owls silent?', 'Owls are silent because of 2 things.')).toEqual([undefined]);
  });
});
