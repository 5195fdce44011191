const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends of a segment that are no end of a sentence. */
const ABBREVIATION =
  /(?:\b(?:et al|e\.g|i\.e|cf|vs|etc|fig|figs|eq|sec|ref|dr|prof|no|vol|approx)\.|\b\p{Lu}\.)\s*$/iu;

/** Splits a text into its sentences: trimmed spans of the text, in order. */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text)) {
    open += segment;
    if (ABBREVIATION.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  if (open.trim()) sentences.push(open.trim());
  return sentences.filter((sentence) => sentence !== '');
}
