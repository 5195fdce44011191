import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/papers/splitSentences.ts';
import { charactersRead } from '../support/charactersRead.ts';

describe('splitSentences', () => {
  it.each(['.', '(', ')', '. A', '?"', '木'])('splits a text of a million %s', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(splitSentences(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it.each([
    ['We follow Rita et al. (2022).', 'It gains 2.1 points, e.g. on QA.'],
    ['See Fig. 2 and Sec. 2.1, i.e. the part vs. the whole.', 'Gemini 1.5 Pro is better.'],
    ['J. R. Smith found it in the U.S. Army.', 'The rest is at https://a.org/b.c?d=e.f.', 'We go on.'],
    ['They lack much (generalization, compositionality, etc).', 'In this paper, we ask why.'],
    ['It is significant (P < .05, cf. No. 5).', 'So?', 'Yes!', 'He said "go."', 'We went.'],
    ['We give vitamin C.', 'The patients recover.', 'mRNA was measured.', '45 of 60 were well.'],
    ['It grew (see Table 2. for more) and shrank.', 'Premont et al. Nature says so…', 'Done.'],
    ['the wing was tested .', 'the results agree .'],
    ['यह अच्छा है।', 'माप चली॥', 'अंत।'],
    ['هل هذا جيد؟', 'كانت النتيجة جيدة۔', 'انتهى.'],
    ['ይህ ጥሩ ነው።', 'መጨረሻ።'],
  ])('splits %j …', (...sentences) => {
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  it.each([
    ['今日は。', '元気です！'],
    ['这很好！', '真的吗？', '是的。'],
    ['本研究では，樹木を調べた．', '気温は２．５度低かった．', '測定は続いた．'],
    ['著者は「木は涼しい。」と述べた。', '次の文。'],
  ])('needs no space between %j …', (...sentences) => {
    expect(splitSentences(sentences.join(''))).toEqual(sentences);
    expect(splitSentences(sentences.join(' '))).toEqual(sentences);
  });

  it('keeps the number of a list with what it counts', () => {
    expect(splitSentences('1. We ask. 2. We answer.')).toEqual(['1. We ask.', '2. We answer.']);
  });

  it('gives verbatim spans in order and loses nothing but white space', () => {
    const piece = fc.constantFrom(
      'We',
      ' ',
      '. ',
      '.',
      '? ',
      '(',
      ') ',
      '"',
      'et al. ',
      'e.g. ',
      '1.5',
      '。',
      'A. ',
      '\n',
      '…',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (text) => {
          let rest = text;
          for (const sentence of splitSentences(text)) {
            const at = rest.indexOf(sentence);
            if (sentence === '' || sentence !== sentence.trim() || rest.slice(0, at).trim() !== '')
              return false;
            rest = rest.slice(at + sentence.length);
          }
          return rest.trim() === '';
        },
      ),
    );
  });

  it.each([
    ['unclosed brackets', 'We measured (and measured. '],
    ['abbreviations alone', 'and e.g. '],
  ])('reads each character a few times, however long the text is: %s', async (_name, text) => {
    const long = text.repeat(5_000);
    expect(await charactersRead(() => splitSentences(long))).toBeLessThan(8 * long.length);
  });
});
