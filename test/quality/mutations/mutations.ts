/** One change for the worse of a weight, a list or a pattern. */
export interface Mutation {
  readonly name: string;
  readonly file: string;
  /** Stands in the file once. */
  readonly find: string;
  readonly replace: string;
}

/**
 * Changes that must be noticed, by a figure below its bound or by a test. A new weight or list gets a line here. What
 * nobody notices is not needed: delete it.
 */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'length of a paper counts not at all',
    file: 'src/search/rank.ts',
    find: 'const B = 0.75;',
    replace: 'const B = 0;',
  },
  {
    name: 'neighbours add nothing',
    file: 'src/search/rank.ts',
    find: 'const NEIGHBOURS_SHARE = 0.2;',
    replace: 'const NEIGHBOURS_SHARE = 0;',
  },
  {
    name: 'half a query in a sentence counts',
    file: 'src/search/rank.ts',
    find: 'power = 4',
    replace: 'power = 1',
  },
  {
    name: 'corrected words count little',
    file: 'src/search/readQuery.ts',
    find: 'corrected: 0.8',
    replace: 'corrected: 0.1',
  },
  {
    name: 'acronyms are not expanded',
    file: 'src/search/readQuery.ts',
    find: 'expanded: 0.4',
    replace: 'expanded: 0',
  },
  {
    name: 'papers alike do not score alike',
    file: 'src/search/regularise.ts',
    find: 'share: 0.3',
    replace: 'share: 0',
  },
  {
    name: 'one typing error less in a searched word',
    file: 'src/search/nearWords.ts',
    find: 'word.length < 8 ? 1 : 2',
    replace: 'word.length < 8 ? 0 : 1',
  },
  {
    name: 'stop words tell no sentence apart',
    file: 'src/search/rankByExactWords.ts',
    find: 'const STOP_WORD_WEIGHT = 0.1;',
    replace: 'const STOP_WORD_WEIGHT = 0;',
  },
  {
    name: 'one typing error less in a question',
    file: 'src/understanding/correctTypos.ts',
    find: 'word.length >= 7 ? 2 : 1',
    replace: 'word.length >= 7 ? 1 : 0',
  },
  {
    name: 'rare words are taken for typing errors',
    file: 'src/understanding/correctTypos.ts',
    find: 'const SURELY_MEANT_RANK = 30_000;',
    replace: 'const SURELY_MEANT_RANK = 3_000;',
  },
  {
    name: 'synonyms count half',
    file: 'src/understanding/matchTerm.ts',
    find: 'const SYNONYM = 0.65;',
    replace: 'const SYNONYM = 0.3;',
  },
  {
    name: 'only sure neighbours in meaning count',
    file: 'src/understanding/matchTerm.ts',
    find: '{ rare: 0.5, common: 0.7 }',
    replace: '{ rare: 0.8, common: 0.84 }',
  },
  {
    name: 'words about papers count in full',
    file: 'src/understanding/readQuestionTerms.ts',
    find: 'const FRAME_FACTOR = 0.25;',
    replace: 'const FRAME_FACTOR = 1;',
  },
  {
    name: 'how many is no count',
    file: 'lexicon/en/questions.txt',
    find: 'how (?:many|much|large|',
    replace: 'how (?:large|',
  },
  {
    name: 'why is no reason',
    file: 'lexicon/en/questions.txt',
    find: String.raw`(?:why|how come|what for)\b`,
    replace: String.raw`(?:how come|what for)\b`,
  },
  {
    name: 'is and does open no yes-no question',
    file: 'lexicon/en/questions.txt',
    find: '|or )?(?:is|are|was|were|do|does|',
    replace: '|or )?(?:',
  },
  {
    name: 'wrote asks for no author',
    file: 'lexicon/en/metadata.txt',
    find: String.raw`\b.*\b(?:wrote|written|authors?|authored)`,
    replace: String.raw`\b.*\b(?:authors?|authored)`,
  },
  {
    name: 'since a year is in that year',
    file: 'src/understanding/metadata/readMetadataQuestion.ts',
    find: "if (has('since-year', relation)) return paper.year >= year;",
    replace: '',
  },
  {
    name: 'newer asks for no order',
    file: 'lexicon/en/metadata.txt',
    find: String.raw`/\b(?:newer|newest|more recent|`,
    replace: String.raw`/\b(?:newest|more recent|`,
  },
  {
    name: 'stems of other meanings fall together',
    file: 'src/language/stem.ts',
    find: '/^(generali[sz]|generat|communic|experim|',
    replace: '/^(',
  },
  {
    name: 'does, when and why tell something',
    file: 'src/language/words.ts',
    find: 'does when why so its',
    replace: 'so its',
  },
  {
    name: 'a synonym group is gone',
    file: 'lexicon/en/synonyms.list',
    find: 'outperform beat better surpass exceed improve win best superior improvement improvements\n',
    replace: '',
  },
  {
    name: 'twice and double are no numbers',
    file: 'src/language/readNumbers.ts',
    find: "  ['twice', 2],\n",
    replace: '',
  },
  {
    name: 'the second means nothing',
    file: 'lexicon/en/followUps.txt',
    find: String.raw`/\b(?:the|that) (?:first|second|`,
    replace: String.raw`/\b(?:the|that) (?:first|`,
  },
  {
    name: 'the former means nothing',
    file: 'lexicon/en/followUps.txt',
    find: '\nformer\n',
    replace: '\n',
  },
  {
    name: 'an amount needs no number',
    file: 'lexicon/answerability.json',
    find: '"amount.hasNumber": ',
    replace: '"amount.hasNumber": 0, "spare": ',
  },
  {
    name: 'the noun that is asked for counts for nothing',
    file: 'lexicon/answerability.json',
    find: '"focus": ',
    replace: '"focus": 0, "spare": ',
  },
  {
    name: 'everything is answered without a hedge',
    file: 'lexicon/answerability.json',
    find: '"least": {',
    replace: '"least": { "confidence": 0, "spokenOf": 0 }, "spare": {',
  },
  {
    name: 'what is hardly spoken of is declined',
    file: 'lexicon/answerability.json',
    find: '"least": {',
    replace: '"least": { "confidence": 0.5, "spokenOf": 0.9 }, "spare": {',
  },
  {
    name: 'may and might limit nothing',
    file: 'lexicon/en/cues.txt',
    find: '\nmay\nmight\n',
    replace: '\n',
  },
  {
    name: 'words need not stay together to be found in a sentence',
    file: 'src/verifying/align.ts',
    find: 'const NEIGHBOUR = 0.8;',
    replace: 'const NEIGHBOUR = 0;',
  },
  {
    name: "search's order does not weigh where a few of many papers are read",
    file: 'src/answering/answerability/scoreSentences.ts',
    find: 'const BY_SEARCH = 16;',
    replace: 'const BY_SEARCH = 0;',
  },
  {
    name: 'nothing is counted or measured',
    file: 'src/answering/answerability/counts.ts',
    find: 'const WITHIN_WORDS = 4;',
    replace: 'const WITHIN_WORDS = 0;',
  },
  {
    name: 'a sentence never echoes the small words of a question',
    file: 'src/answering/answerability/echoes.ts',
    find: '[...asked].map',
    replace: '[].map',
  },
  {
    name: 'a degree that is asked for weighs as any word',
    file: 'src/understanding/readQuestionTerms.ts',
    find: "words[place - 1]?.text === 'how'",
    replace: "words[place - 1]?.text === ''",
  },
  {
    name: 'a clipped word is a slip',
    file: 'src/understanding/correctTypos.ts',
    find: 'const [LEAST_CLIPPED, LEAST_CUT, MOST_ENDING] = [4, 3, 3];',
    replace: 'const [LEAST_CLIPPED, LEAST_CUT, MOST_ENDING] = [40, 3, 3];',
  },
];
