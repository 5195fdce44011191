import type { SafeCut } from './safeCut.ts';

const BRACKETS = /\s*(?:\([^()[\]]*\)|\[[^()[\]]*\])/gu;

/**
 * `rose by 4% (95% CI 2 to 6)` as `rose by 4%`.
 * Keeps brackets that explain a name of later use: `heart failure (HF) … in HF`; and brackets in brackets.
 */
export const brackets: SafeCut = {
  name: 'brackets',
  find: (sentence) =>
    [...sentence.matchAll(BRACKETS)].flatMap(({ 0: text, index }) => {
      const to = index + text.length;
      const inside = text.trim().slice(1, -1);
      return namesIn(inside).some((name) => sentence.slice(to).includes(name)) ? [] : [{ from: index, to }];
    }),
};

function namesIn(text: string): readonly string[] {
  return text.match(/(?=\S*\p{Lu})[\p{L}\p{N}-]{2,}/gu) ?? [];
}
