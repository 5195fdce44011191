// What holds of every statement, whatever its sentence says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';

const SUBJECTS = [
  'The old mill',
  'Copper wire',
  'A team of nurses',
  'Most herons',
  'The 12 trams',
  'Rain in May',
];
const VERBS = ['reached', 'harmed', 'carried', 'doubled', 'kept', 'lowered'];
const OBJECTS = [
  'the harbour',
  '40 tonnes of straw',
  'sleep in children',
  'a third of its load',
  'the 1998 record',
];
const ENDS = ['', ' in winter', ' (p = 0.03)', ', which took 6 weeks', ' and the price', ' for 8 of 9 towns'];

interface Parts {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
  readonly end: string;
}

const sentences: fc.Arbitrary<Parts> = fc.record({
  subject: fc.constantFrom(...SUBJECTS),
  verb: fc.constantFrom(...VERBS),
  object: fc.constantFrom(...OBJECTS),
  end: fc.constantFrom(...ENDS),
});
const said = ({ subject, verb, object, end }: Parts, between = '') =>
  `${subject}${between} ${verb} ${object}${end}.`;
const verdictOf = (statement: string, ...cited: readonly string[]) =>
  judgeClaim({ statement, sentences: cited }).verdict;

describe('for every sentence', () => {
  it('the sentence itself passes', () => {
    fc.assert(
      fc.property(sentences, (parts) => {
        expect(verdictOf(said(parts), said(parts))).toBe('pass');
      }),
    );
  });

  it('passes beside whatever else is cited', () => {
    fc.assert(
      fc.property(sentences, sentences, (parts, other) => {
        expect(verdictOf(said(parts), said(other), said(parts))).toBe('pass');
      }),
    );
  });

  it.each([' never', ' hardly', ' may have', ' reportedly'])(
    'a statement that leaves out “%s” does not pass',
    (cue) => {
      fc.assert(
        fc.property(sentences, (parts) => {
          expect(verdictOf(said(parts), said(parts, cue))).not.toBe('pass');
        }),
      );
    },
  );

  it('a negation that is put in does not pass', () => {
    fc.assert(
      fc.property(sentences, (parts) => {
        expect(verdictOf(said(parts, ' never'), said(parts))).not.toBe('pass');
      }),
    );
  });

  it('another digit does not pass', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.integer({ min: 1, max: 9 }), (parts, at, by) => {
        const sentence = said(parts);
        const digits = [...sentence.matchAll(/\d/gu)];
        const digit = digits[at % Math.max(1, digits.length)];
        fc.pre(digit !== undefined);
        const [place, other] = [digit?.index ?? 0, (Number(digit?.[0]) + by) % 10];
        const told = `${sentence.slice(0, place)}${other}${sentence.slice(place + 1)}`;
        expect(verdictOf(told, sentence)).not.toBe('pass');
      }),
    );
  });

  it('a link or a mention that is put in fails', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.constantFrom('https://evil.example', '@everyone', '<@1234>', '[1]'),
        (parts, sign) => {
          expect(verdictOf(`${said(parts)} ${sign}`, said(parts))).toBe('fail');
        },
      ),
    );
  });

  it('a quotation that the sentence does not hold fails', () => {
    fc.assert(
      fc.property(sentences, (parts) => {
        expect(verdictOf(`${said(parts)} "as everyone in town knows"`, said(parts))).toBe('fail');
      }),
    );
  });

  it('a letter of another script does not pass', () => {
    fc.assert(
      fc.property(sentences, (parts) => {
        const told = said(parts).replace(/a(?=[a-z])/u, '\u0430');
        fc.pre(told !== said(parts));
        expect(verdictOf(told, said(parts))).not.toBe('pass');
      }),
    );
  });

  it('the judgement is the same twice', () => {
    fc.assert(
      fc.property(sentences, sentences, (parts, other) => {
        const claim = { statement: said(parts), sentences: [said(other)] };
        expect(judgeClaim(claim)).toEqual(judgeClaim({ ...claim }));
      }),
    );
  });
});
