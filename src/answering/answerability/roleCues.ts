const WORD = /\p{L}+|\p{N}+(?:[.,]\p{N}+)*|[%?]/gu;
const TENTHS = 10;
const NEAR_ENDS = 4;

/**
 * What of a sentence may tell its role: its words and pairs of neighbours, every number as `0`, and where in the
 * abstract it stands. Each cue once; names that begin with `@` are places.
 */
export function roleCues(sentences: readonly string[], index: number): ReadonlySet<string> {
  const words = (sentences[index] ?? '').toLowerCase().match(WORD) ?? [];
  const cues = new Set<string>(placeCues(sentences.length, index));
  let before = '^';
  for (const word of words) {
    const cue = /^\p{N}/u.test(word) ? '0' : word;
    cues.add(cue);
    cues.add(`${before} ${cue}`);
    before = cue;
  }
  return cues;
}

function placeCues(count: number, index: number): readonly string[] {
  const fromEnd = count - 1 - index;
  return [
    '@any',
    `@tenth ${Math.floor((TENTHS * index) / count)}`,
    ...(index < NEAR_ENDS ? [`@first ${index}`] : []),
    ...(fromEnd < NEAR_ENDS ? [`@last ${fromEnd}`] : []),
  ];
}
