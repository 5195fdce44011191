// What changes no verdict: how a text is written, in which order it is cited, and what stands beside it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../src/verifying/judgeClaim.ts';
import { statementParts } from '../../src/verifying/statementParts.ts';
import { anySentence, said } from '../support/anySentence.ts';

const verdictOf = (statement: string, ...sentences: readonly string[]) =>
  judgeClaim({ statement, sentences }).verdict;
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** A sentence as a writer may tell it: true, doubtful or false. */
const anyTelling = fc
  .record({
    parts: anySentence,
    other: anySentence,
    way: fc.constantFrom('itself', 'hedged', 'denied', 'other object', 'other subject', 'all'),
  })
  .map(({ parts, other, way }) => {
    const { subject, verb, object } = parts;
    const told = {
      itself: said(parts),
      hedged: `${subject} may have ${verb} ${object}.`,
      denied: `${subject} never ${verb} ${object}.`,
      'other object': said({ ...parts, object: other.object }),
      'other subject': said({ ...parts, subject: other.subject }),
      all: `It is true that all of ${uncapitalised(said(parts))}`,
    }[way];
    return { told, of: said(parts), beside: said(other) };
  });

/** Another way to write the same text. */
const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'its letters taken apart': (text) => text.normalize('NFD'),
  'wide letters': (text) =>
    text.replace(/[a-z]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  'straight apostrophes': (text) => text.replaceAll('’', "'"),
  'hyphens that do not break': (text) => text.replaceAll('-', '\u2011'),
  'spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'lines that break': (text) => text.replaceAll(' ', '\n'),
  'spaces around it': (text) => `  ${text.replaceAll(' ', '  ')} `,
  'soft hyphens': (text) => text.replace(/(\p{Ll}{4})(?=\p{Ll})/gu, '$1\u00ad'),
  'marks of no width': (text) => text.replaceAll(' ', ' \u200b'),
};

describe('a verdict', () => {
  it.each(Object.entries(WRITINGS))('is the same for a statement with %s', (_what, rewritten) => {
    fc.assert(
      fc.property(anyTelling, ({ told, of }) => {
        expect(verdictOf(rewritten(told), of)).toBe(verdictOf(told, of));
      }),
    );
  });

  it.each(Object.entries(WRITINGS))('is the same for a sentence with %s', (_what, rewritten) => {
    fc.assert(
      fc.property(anyTelling, ({ told, of }) => {
        fc.pre(told !== of);
        expect(verdictOf(told, rewritten(of))).toBe(verdictOf(told, of));
      }),
    );
  });

  it('does not depend on the order of the citations', () => {
    fc.assert(
      fc.property(anyTelling, ({ told, of, beside }) => {
        const cited = [of, beside];
        expect(verdictOf(told, ...cited.toReversed())).toBe(verdictOf(told, ...cited));
      }),
    );
  });

  it('does not depend on how often a sentence is cited', () => {
    fc.assert(
      fc.property(anyTelling, ({ told, of, beside }) => {
        expect(verdictOf(told, of, of, beside)).toBe(verdictOf(told, of, beside));
      }),
    );
  });

  it('on two sentences is that of the worse one', () => {
    fc.assert(
      fc.property(anyTelling, anyTelling, (one, other) => {
        const cited = [one.of, other.of];
        const apart = [one, other].map(({ told }) => verdictOf(told, ...cited));
        const worst = ['fail', 'doubt', 'pass'].find((verdict) => apart.some((each) => each === verdict));
        expect(verdictOf(`${one.told} ${other.told}`, ...cited)).toBe(worst);
      }),
    );
  });

  it('that passes is not changed by a title', () => {
    fc.assert(
      fc.property(anySentence, anySentence, (parts, { object }) => {
        const claim = { statement: `Here, ${uncapitalised(said(parts))}`, sentences: [said(parts)] };
        fc.pre(judgeClaim(claim).verdict === 'pass');
        expect(judgeClaim({ ...claim, title: `A history of ${object}` }).verdict).toBe('pass');
      }),
    );
  });
});

describe('a cut that is always safe', () => {
  it.each<[string, (sentence: string) => string]>([
    ['brackets', (sentence) => sentence.replace(/\.$/u, ' (see Table 2).')],
    ['a which clause', (sentence) => sentence.replace(/\.$/u, ', which surprised many.')],
    [
      'the half behind a semicolon',
      (sentence) => sentence.replace(/\.$/u, '; the council had warned of it.'),
    ],
    ['a frame', (sentence) => `Here we show that ${uncapitalised(sentence)}`],
    [
      'all of these',
      (sentence) =>
        `We find that ${uncapitalised(sentence).replace(/\.$/u, ' (n = 8), which surprised many; it rained.')}`,
    ],
  ])('leaves what is supported: %s', (_what, lengthened) => {
    fc.assert(
      fc.property(anySentence, (parts) => {
        expect(verdictOf(said(parts), lengthened(said(parts)))).toBe('pass');
      }),
    );
  });
});

describe('a number', () => {
  const WORDS = ['two', 'three', 'five', 'eight', 'eleven', 'twenty', 'forty', 'ninety'];

  it('in words never passes for another one', () => {
    fc.assert(
      fc.property(
        anySentence,
        fc.shuffledSubarray(WORDS, { minLength: 2, maxLength: 2 }),
        ({ verb }, [told, was]) => {
          const sentence = (number: string | undefined) => `The bailiffs ${verb} ${number} barns in Kent.`;
          expect(verdictOf(sentence(told), sentence(was))).not.toBe('pass');
        },
      ),
    );
  });

  it('in digits is the same in words', () => {
    const pairs = fc.constantFrom(
      ['12', 'twelve'],
      ['40', 'forty'],
      ['3', 'three'],
      ['25', 'twenty-five'],
      ['1,000', 'one thousand'],
    );
    fc.assert(
      fc.property(anySentence, pairs, fc.boolean(), ({ verb }, pair, isInWords) => {
        const [told, was] = isInWords ? pair.toReversed() : pair;
        const sentence = (number: string | undefined) => `The bailiffs ${verb} ${number} barns in Kent.`;
        expect(verdictOf(sentence(told), sentence(was))).toBe('pass');
      }),
    );
  });
});

describe('statementParts', () => {
  const anySaying = fc.oneof(
    anySentence.map(said),
    anySentence.map((parts) => `A witness said: “${said(parts)} It was late.”`),
  );

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(fc.array(anySaying, { minLength: 1 }), (sayings) => {
        expect(statementParts(sayings.join(' '), '').join(' ')).toBe(sayings.join(' '));
      }),
    );
  });

  it('never cuts within quotation marks', () => {
    fc.assert(
      fc.property(fc.array(anySaying, { minLength: 1 }), (sayings) => {
        for (const part of statementParts(sayings.join(' '), ''))
          expect(part.split('“')).toHaveLength(part.split('”').length);
      }),
    );
  });

  it('never cuts within the title of the paper', () => {
    fc.assert(
      fc.property(anySentence, anySentence, (one, other) => {
        const title = `${said(one)} ${capitalised(other.object)} revisited`;
        const parts = statementParts(`The study ${title} is of 1998. ${said(other)}`, title);
        expect(parts).toEqual([`The study ${title} is of 1998.`, said(other)]);
      }),
    );
  });
});
