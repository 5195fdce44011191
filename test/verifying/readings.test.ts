// What a second reading may do to a statement, and what it may not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecondReading } from '../../src/answering/secondReader.ts';
import { anySentence, said } from '../support/anySentence.ts';
import { evidenceOf, verified } from '../support/cited.ts';

const evidence = evidenceOf({
  title: 'Peat and Fire',
  abstract:
    'Drained peat burns for 40 days. Rewetting may stop such fires. They also lose carbon, as we show.',
});
const READINGS: readonly SecondReading[] = ['supported', 'contradicted', 'not', 'unsure'];
const kindOf = (text: string, places: readonly string[], reading?: SecondReading) =>
  verified(text, places, evidence, reading ? { reading } : {}).kind;

describe('a reading of a statement that the rules doubt', () => {
  it('shows it as written where it is supported', () => {
    const text = 'Rewetting stops such fires.';
    expect(verified(text, ['p1.1'], evidence, { reading: 'supported' })).toMatchObject({
      kind: 'kept',
      statement: { text, reading: 'supported' },
    });
  });

  it.each([undefined, 'contradicted', 'not', 'unsure'] as const)(
    'leaves it to the cited sentence: %s',
    (reading) => {
      expect(kindOf('Rewetting stops such fires.', ['p1.1'], reading)).toBe('quoted');
    },
  );
});

describe('a reading of a statement that the rules pass', () => {
  it.each([undefined, 'supported'] as const)('lets it stand: %s', (reading) => {
    expect(kindOf('Peat burns for 40 days.', ['p1.0'], reading)).toBe('kept');
  });

  it.each(['contradicted', 'not', 'unsure'] as const)(
    'puts the cited sentence in its place: %s',
    (reading) => {
      expect(verified('Peat burns for 40 days.', ['p1.0'], evidence, { reading })).toMatchObject({
        kind: 'quoted',
        statement: { text: 'Drained peat burns for 40 days.' },
        rules: ['meaning'],
      });
    },
  );

  it.each(READINGS)('changes nothing where it is the sentence with safe cuts: %s', (reading) => {
    expect(kindOf('Drained peat burned for 40 days.', ['p1.0'], reading)).toBe('kept');
  });
});

describe('a reading of a statement that the rules fail', () => {
  it.each([
    ['another number', 'Drained peat burns for 60 days.'],
    ['the opposite', 'Drained peat does not burn for 40 days.'],
    ['another name', 'Drained peat burns for 40 days in Riau.'],
    ['a link', 'Drained peat burns for 40 days: https://fires.example.'],
    ['a quotation that is none', 'Peat “burns all of the summer long”.'],
    ['nothing to check', 'It does.'],
  ])('never shows it, whatever is said: %s', (_what, text) => {
    for (const reading of READINGS) expect(kindOf(text, ['p1.0'], reading)).toBe('dropped');
  });
});

describe('whatever a reader says of a statement with another object', () => {
  const anyVerified = fc
    .record({ parts: anySentence, other: anySentence, reading: fc.constantFrom(undefined, ...READINGS) })
    .filter(({ parts, other }) => parts.object !== other.object && parts.subject !== other.subject)
    .map(({ parts, other, reading }) => {
      const told = said({ ...parts, object: other.object });
      const abstract = `${said(parts)} ${said({ ...other, object: parts.object })}`;
      return { told, abstract, reading, of: evidenceOf({ abstract }) };
    });

  it('it stands at most where it is read as supported', () => {
    fc.assert(
      fc.property(anyVerified, ({ told, of, reading }) => {
        const result = verified(told, ['p1.0'], of, reading ? { reading } : {});
        expect(result.kind === 'kept' && reading !== 'supported').toBe(false);
      }),
    );
  });

  it('what is shown cites sentences of the paper to the letter, and what stands in its place is one of them', () => {
    fc.assert(
      fc.property(anyVerified, ({ told, abstract, of, reading }) => {
        const result = verified(told, ['p1.0'], of, reading ? { reading } : {});
        const { text = '', citations = [] } = result.kind === 'dropped' ? {} : result.statement;
        for (const { quote } of citations) expect(abstract).toContain(quote);
        expect(citations.length > 0).toBe(result.kind !== 'dropped');
        expect(result.kind === 'quoted' && text !== citations[0]?.quote).toBe(false);
      }),
    );
  });
});
