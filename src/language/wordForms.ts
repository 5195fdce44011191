import { findEntry } from './dictionary.ts';

/** The forms that a word may be. */
export interface WordForms {
  readonly base: boolean;
  readonly finite: boolean;
  readonly past: boolean;
  readonly ing: boolean;
  readonly participle: boolean;
  readonly noun: boolean;
  readonly preferNoun: boolean;
  readonly adjective: boolean;
  readonly adverb: boolean;
}

/** What forms a word may be, by the treebank's tags where it has them, else by WordNet and its ending. */
export function wordForms(word: string): WordForms {
  const { entry } = findEntry(word);
  const tags = entry?.tags ?? [];
  const { n, v, a, r } = entry?.senses ?? { n: 0, v: 0, a: 0, r: 0 };
  const has = (pattern: RegExp) => tags.some((tag) => pattern.test(tag));
  const isInflected = (entry?.bases.length ?? 0) > 0;
  const isVerb = (v > 0 && !/^(?:JJ|RB)R$/u.test(tags[0] ?? '')) || has(/^VB/u); // `slower` is no form of `to slow`
  const endsIn = (ending: string) => word.endsWith(ending) && word.length > ending.length + 2;
  const ing =
    (endsIn('ing') || (isInflected && word.endsWith('ing'))) &&
    (isVerb || !entry) &&
    !/^(?:NN|JJ)$/u.test(tags[0] ?? '');
  // Of the rarer words, those that no rule of spelling makes of their base: `wore`, `sang`, `woven`.
  const isIrregular = tags.length === 0 && isInflected && v > n && !/(?:s|ing|ed|er|est)$/u.test(word);
  const past = (endsIn('ed') && (isVerb || !entry)) || has(/^VB[DN]$/u) || isIrregular;
  const isPlain = isVerb && !ing && !past && (!word.endsWith('s') || !isInflected);
  const isAlwaysVerb = tags.length > 0 && tags.every((tag) => tag.startsWith('VB'));
  return {
    base: (isPlain && (v > 0 || has(/^VBP?$/u))) || has(/^VB$/u),
    finite: past || (isVerb && !ing) || has(/^VB[ZPD]$/u),
    past,
    ing,
    participle:
      past &&
      !/^(?:was|were|did|had)$/u.test(word) &&
      (endsIn('ed') ||
        has(/^VBN$/u) ||
        (tags.length === 0 && (!isIrregular || /(?:n|u(?:ng|nk|m))$/u.test(word)))),
    noun:
      (past && (endsIn('ed') || isInflected)) || isAlwaysVerb
        ? has(/^NN/u)
        : n > 0 || has(/^NN/u) || !entry || (!isVerb && a + r === 0),
    preferNoun: /^NN/u.test(tags[0] ?? '') || (tags.length === 0 && n >= a),
    adjective: (a > 0 && !(isInflected && word.endsWith('s'))) || has(/^JJ/u),
    adverb: has(/^RB/u) || (r > 0 && a === 0) || (endsIn('ly') && !has(/^(?:NN|JJ|VB)/u)),
  };
}
