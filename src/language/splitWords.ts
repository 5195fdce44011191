/** A run of letters and digits, with what joins such runs into one name: `P-DRO`, `1.5`, `GPT-4`, `state-of-the-art`. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-\u2010\u2011_]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Scripts that are written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text as they stand there; unspaced scripts by a dictionary (ICU). */
export function splitWords(text: string): string[] {
  const words: string[] = text.normalize('NFKC').match(WORD) ?? [];
  if (!UNSPACED.test(text)) return words;
  return words.flatMap((word) => splitRun(word).map(({ segment }) => segment));
}

/** The words of a run of letters, and where they begin in it: the run itself in scripts that are written with spaces. */
export function splitRun(run: string): readonly { readonly segment: string; readonly index: number }[] {
  if (!UNSPACED.test(run)) return [{ segment: run, index: 0 }];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike);
}
