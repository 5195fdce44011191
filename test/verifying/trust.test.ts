import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, VerifiedStatement } from '../../src/answering/answer.ts';

describe('trust', () => {
  it('is a type: what was not verified does not compile as verified', () => {
    // @ts-expect-error: a statement without the verifier's brand
    const statement: VerifiedStatement = { text: 'Owls read.', citations: [] };
    // @ts-expect-error: an answer that composeAnswer did not make
    const answer: Answer = { statements: [statement], footnotes: [], writer: 'claude' };
    expect(answer.statements).toContain(statement); // at run time the brand is not there
  });

  it.each([
    [/as (?:unknown as )?VerifiedStatement\b/u, 'src/verifying/verifyStatement.ts'],
    [/as (?:unknown as )?Answer\b/u, 'src/answering/composeAnswer.ts'],
  ])('is given in one place: %s', (cast, home) => {
    const sources = [...filesIn('src'), ...filesIn('commands')];
    expect(sources.filter((file) => cast.test(readFileSync(file, 'utf8')))).toEqual([home]);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}
