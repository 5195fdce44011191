import type { Rule } from '../rule.ts';

/** A statement needs something that supports it: at least one cited sentence with text in it. */
export const coverage: Rule = {
  name: 'coverage',
  check: ({ statement, sentences }) =>
    statement.text !== '' && sentences.some(({ text }) => text !== '') ? 'pass' : 'fail',
};
